import type { EntryKind } from './entry-kind.ts';

export const firstDeposit: EntryKind = {
  code: 'first-deposit',
  name: { zh: '首次交存', en: 'First deposit' },
  funds: ['maintenance'],
  debit: ['bank'],
  credit: ['home-balance'],
  law: [{ title: '民法典', article: '第二百八十一条', certainty: 'certain' }, { title: '住宅专项维修资金管理办法', article: '第七条', certainty: 'likely' }],
  explanation: { zh: '业主第一次交存维修资金。', en: 'The first deposit of a home.' },
};

export const topUp: EntryKind = {
  code: 'top-up',
  name: { zh: '续交', en: 'Top-up' },
  funds: ['maintenance'],
  debit: ['bank'],
  credit: ['home-balance'],
  law: [{ title: '民法典', article: '第二百八十一条', certainty: 'certain' }],
  explanation: { zh: '余额不足，业主补交到现行标准。', en: 'A home tops up its balance.' },
};

export const sellerDeposit: EntryKind = {
  code: 'seller-deposit',
  name: { zh: '售房单位交存', en: 'Deposit of a selling unit' },
  funds: ['maintenance'],
  debit: ['bank'],
  credit: ['seller-balance'],
  law: [{ title: '住宅专项维修资金管理办法', article: '第八条', certainty: 'likely' }],
  explanation: { zh: '售房单位从售房款里交存。', en: 'A selling unit pays in from sale proceeds.' },
};

export const interest: EntryKind = {
  code: 'interest',
  name: { zh: '利息入账', en: 'Interest' },
  funds: ['maintenance'],
  debit: ['bank'],
  credit: ['unallocated'],
  law: [{ title: '住宅专项维修资金管理办法', article: '第二十七条', certainty: 'likely' }],
  explanation: { zh: '银行结的利息，先记在待分摊。', en: 'Interest of the bank, not yet credited.' },
};

export const interestCredited: EntryKind = {
  code: 'interest-credited',
  name: { zh: '收益分到各户', en: 'Credited to homes' },
  funds: ['maintenance'],
  debit: ['unallocated'],
  credit: ['home-balance', 'seller-balance'],
  law: [{ title: '住宅专项维修资金管理办法', article: '第二十七条', certainty: 'likely' }],
  explanation: { zh: '利息和收益按余额或面积分到各户。', en: 'Interest and income credited home by home.' },
};

export const fundSpend: EntryKind = {
  code: 'fund-spend',
  name: { zh: '维修支出分摊', en: 'Spend shared out' },
  funds: ['maintenance'],
  debit: ['home-balance', 'seller-balance', 'home-receivable', 'party-receivable', 'unallocated'],
  credit: ['payable'],
  law: [{ title: '民法典', article: '第二百八十一条', certainty: 'certain' }, { title: '北京市物业管理条例', article: '第八十六条', certainty: 'certain' }],
  explanation: { zh: '维修费用按规定分到各户的账上。', en: 'A repair is charged to the homes by the legal split.' },
};

export const fundPaid: EntryKind = {
  code: 'fund-paid',
  name: { zh: '支付维修款', en: 'Repair paid' },
  funds: ['maintenance'],
  debit: ['payable'],
  credit: ['bank'],
  law: [{ title: '民法典', article: '第二百八十一条', certainty: 'certain' }],
  explanation: { zh: '付给维修单位的钱。', en: 'Payment of a repair.' },
};

export const balanceTransferred: EntryKind = {
  code: 'balance-transferred',
  name: { zh: '余额随房过户', en: 'Balance moves with the home' },
  funds: ['maintenance'],
  debit: ['home-balance'],
  credit: ['home-balance'],
  law: [{ title: '北京市物业管理条例', article: '第八十一条', certainty: 'certain' }],
  explanation: { zh: '房屋转让，余额跟着房屋走。', en: 'A sold home takes its balance along.' },
};

export const fundRefund: EntryKind = {
  code: 'fund-refund',
  name: { zh: '余额返还', en: 'Balance returned' },
  funds: ['maintenance'],
  debit: ['home-balance', 'seller-balance'],
  credit: ['bank'],
  law: [{ title: '北京市物业管理条例', article: '第八十一条', certainty: 'certain' }],
  explanation: { zh: '房屋灭失，余额返还业主。', en: 'A lost building: the balance goes back.' },
};

export const shortfallPaid: EntryKind = {
  code: 'shortfall-paid',
  name: { zh: '补足差额', en: 'Shortfall paid' },
  funds: ['maintenance'],
  debit: ['bank'],
  credit: ['home-receivable', 'party-receivable'],
  law: [{ title: '北京市物业管理条例', article: '第八十六条', certainty: 'certain' }],
  explanation: { zh: '余额不够分摊，业主或者售房单位补足的钱到账。', en: 'An owner or selling unit pays what the balance did not cover.' },
};

export const fundContribution: EntryKind = {
  code: 'fund-contribution',
  name: { zh: '维修资金出资', en: 'Fund pays for renovation' },
  funds: ['maintenance'],
  debit: ['home-balance', 'seller-balance', 'unallocated'],
  credit: ['bank'],
  law: [{ title: '民法典', article: '第二百八十一条', certainty: 'certain' }],
  explanation: { zh: '经业主决定，维修资金为改造出的钱。', en: 'By decision of the owners the fund pays for the renovation.' },
};
