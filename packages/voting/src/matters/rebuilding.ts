import type { Matter } from './matter.ts';

/** Settled for lifts; the likely reading for the others. */
export const rebuilding: Matter = {
  code: 'D5',
  name: { zh: '改建、重建', en: 'Alteration and rebuilding' },
  class: 'special',
  measuredBy: 'special',
  law: { title: '民法典', article: '第二百七十八条第一款第七项', certainty: 'certain' },
  explanation: {
    zh: '改变建筑物或附属设施，例如加装电梯、加阳台、平改坡。',
    en: 'Buildings or their facilities are altered: a lift, balconies, a pitched roof.',
  },
};
