import type { Fund } from './fund.ts';

export const commonIncome: Fund = {
  code: 'common-income',
  name: { zh: '公共收益', en: 'Common income' },
  law: [
    { title: '民法典', article: '第二百八十二条', certainty: 'certain' },
    { title: '北京市物业管理条例', article: '第七十四条', certainty: 'certain' },
  ],
  explanation: { zh: '停车、广告等共有部分的收入，扣除合理成本后属于全体业主。', en: 'Income from common parts; after reasonable cost it belongs to all owners.' },
};
