import type { Matter } from './matter.ts';

export const useOfCommonParts: Matter = {
  code: 'D6',
  name: { zh: '改变共有部分用途或经营', en: 'Change or commercial use of common parts' },
  class: 'special',
  measuredBy: 'special',
  law: { title: '民法典', article: '第二百七十八条第一款第八项', certainty: 'certain' },
  explanation: {
    zh: '改变大家共有地方的用途，或用它做经营。例如收费停车位、广告、快件箱。',
    en: 'A common part gets another use or is used for business: paid parking, adverts, parcel lockers.',
  },
};
