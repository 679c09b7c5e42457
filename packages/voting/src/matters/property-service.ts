import type { Matter } from './matter.ts';

export const propertyService: Matter = {
  code: 'D2',
  name: { zh: '物业服务', en: 'Property service' },
  class: 'ordinary',
  measuredBy: 'ordinary',
  law: { title: '民法典', article: '第二百七十八条第一款第四项', certainty: 'certain' },
  explanation: {
    zh: '选聘或解聘物业公司，定服务内容、标准和价格。',
    en: 'A property company is taken on or dismissed; content, standard and price of its service are set.',
  },
};
