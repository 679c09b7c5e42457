import type { Fund } from './fund.ts';

export const renovation: Fund = {
  code: 'renovation',
  name: { zh: '改造资金', en: 'Renovation money' },
  law: [
    { title: '2020年老旧小区综合整治工作方案', article: '三(三)', certainty: 'certain' },
    { title: '民法典', article: '第二百八十三条', certainty: 'certain' },
  ],
  explanation: { zh: '政府、企业和居民为改造出的钱，只能用在改造上。', en: 'What government, enterprises and residents pay for the renovation; spent on it alone.' },
};
