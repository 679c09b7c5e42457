import type { EntryKind } from './entry-kind.ts';

export const charge: EntryKind = {
  code: 'charge',
  name: { zh: '应交分摊款', en: 'Share charged' },
  funds: ['renovation'],
  debit: ['home-receivable'],
  credit: ['home-contributions'],
  law: [{ title: '民法典', article: '第二百八十三条', certainty: 'certain' }],
  explanation: { zh: '一项工程验收后，这一户按规则应交的钱。', en: 'What a home owes for an accepted line.' },
};

export const chargeParty: EntryKind = {
  code: 'charge-party',
  name: { zh: '应收各方出资', en: 'Contribution promised' },
  funds: ['renovation'],
  debit: ['party-receivable'],
  credit: ['party-contributions'],
  law: [{ title: '2020年老旧小区综合整治工作方案', article: '三(三)', certainty: 'certain' }],
  explanation: { zh: '政府、企业等按计划应出的钱。', en: 'What a party owes by the plan.' },
};

export const payment: EntryKind = {
  code: 'payment',
  name: { zh: '居民交款', en: 'Payment of a home' },
  funds: ['renovation'],
  debit: ['bank'],
  credit: ['home-receivable'],
  law: [{ title: '民法典', article: '第二百八十三条', certainty: 'certain' }],
  explanation: { zh: '居民交的钱到账。', en: 'Money of a home arrived.' },
};

export const partyPayment: EntryKind = {
  code: 'party-payment',
  name: { zh: '各方出资到账', en: 'Payment of a party' },
  funds: ['renovation'],
  debit: ['bank'],
  credit: ['party-receivable'],
  law: [{ title: '2020年老旧小区综合整治工作方案', article: '三(三)', certainty: 'certain' }],
  explanation: { zh: '政府、企业等的钱到账。', en: 'Money of a party arrived.' },
};

export const refundDue: EntryKind = {
  code: 'refund-due',
  name: { zh: '应退居民款', en: 'Refund due' },
  funds: ['renovation'],
  debit: ['home-contributions'],
  credit: ['home-receivable'],
  law: [{ title: '民法典', article: '第二百八十三条', certainty: 'certain' }],
  explanation: { zh: '后到的补贴按原来的比例退给各户。', en: 'A late subsidy is given back by the same weights.' },
};

export const partyReduced: EntryKind = {
  code: 'party-reduced',
  name: { zh: '调减出资', en: 'Contribution reduced' },
  funds: ['renovation'],
  debit: ['party-contributions'],
  credit: ['party-receivable'],
  law: [{ title: '2020年老旧小区综合整治工作方案', article: '三(三)', certainty: 'certain' }],
  explanation: { zh: '一方应出的钱减少。', en: 'A party owes less than planned.' },
};

export const refundPaid: EntryKind = {
  code: 'refund-paid',
  name: { zh: '退款付出', en: 'Refund paid' },
  funds: ['renovation'],
  debit: ['home-receivable'],
  credit: ['bank'],
  law: [{ title: '民法典', article: '第二百八十三条', certainty: 'certain' }],
  explanation: { zh: '退给居民的钱已经付出。', en: 'A refund was paid.' },
};
