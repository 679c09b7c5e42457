import type { Fund } from './fund.ts';

export const maintenance: Fund = {
  code: 'maintenance',
  name: { zh: '住宅专项维修资金', en: 'Maintenance fund' },
  law: [
    { title: '民法典', article: '第二百八十一条', certainty: 'certain' },
    { title: '北京市物业管理条例', article: '第八十四条、第八十五条', certainty: 'certain' },
  ],
  explanation: { zh: '业主交存的钱，按户记账，用来修共用部位和设备。', en: 'Deposits of the owners, kept home by home, for the repair of common parts and equipment.' },
};
