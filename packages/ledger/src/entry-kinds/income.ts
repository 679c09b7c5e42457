import type { EntryKind } from './entry-kind.ts';

export const incomeEarned: EntryKind = {
  code: 'income-earned',
  name: { zh: '收入确认', en: 'Income earned' },
  funds: ['common-income'],
  debit: ['enterprise-receivable', 'bank'],
  credit: ['income'],
  law: [{ title: '民法典', article: '第二百八十二条', certainty: 'certain' }],
  explanation: { zh: '共有部分的经营收入。', en: 'Income from common parts.' },
};

export const incomeReceived: EntryKind = {
  code: 'income-received',
  name: { zh: '收益到账', en: 'Income received' },
  funds: ['common-income'],
  debit: ['bank'],
  credit: ['enterprise-receivable'],
  law: [{ title: '民法典', article: '第二百八十二条', certainty: 'certain' }],
  explanation: { zh: '经营单位转来的收益到账。', en: 'An operator passed income on.' },
};

export const costIncurred: EntryKind = {
  code: 'cost-incurred',
  name: { zh: '成本确认', en: 'Cost incurred' },
  funds: ['common-income'],
  debit: ['costs'],
  credit: ['payable', 'enterprise-receivable'],
  law: [{ title: '民法典', article: '第二百八十二条', certainty: 'certain' }],
  explanation: { zh: '有凭证的合理成本。', en: 'A reasonable cost with its evidence.' },
};

export const costPaid: EntryKind = {
  code: 'cost-paid',
  name: { zh: '支付成本', en: 'Cost paid' },
  funds: ['common-income'],
  debit: ['payable'],
  credit: ['bank'],
  law: [{ title: '民法典', article: '第二百八十二条', certainty: 'certain' }],
  explanation: { zh: '付出的成本。', en: 'A cost was paid.' },
};

export const incomeToFund: EntryKind = {
  code: 'income-to-fund',
  name: { zh: '收益转入维修资金', en: 'Income moved to the fund' },
  funds: ['common-income'],
  debit: ['income', 'surplus', 'carried-forward'],
  credit: ['bank'],
  law: [{ title: '北京市物业管理条例', article: '第七十四条', certainty: 'certain' }],
  explanation: { zh: '公共收益按规定转入维修资金。', en: 'Common income moved to the maintenance fund.' },
};

export const incomeIntoFund: EntryKind = {
  code: 'income-into-fund',
  name: { zh: '收到公共收益', en: 'Common income received' },
  funds: ['maintenance'],
  debit: ['bank'],
  credit: ['unallocated'],
  law: [{ title: '北京市物业管理条例', article: '第七十四条', certainty: 'certain' }],
  explanation: { zh: '维修资金收到公共收益。', en: 'The maintenance fund received common income.' },
};
