import type { AccountPage } from './account.ts';

export const bank: AccountPage = {
  code: 'bank',
  name: { zh: '银行存款', en: 'Bank' },
  class: 'asset',
  detail: 'none',
  neverBelowZero: true,
  explanation: { zh: '银行账户里的钱，每张对账单核对一次。', en: 'What lies at the bank; proven by every statement.' },
};

export const homeReceivable: AccountPage = {
  code: 'home-receivable',
  name: { zh: '应收房屋分摊款', en: 'Owed by homes' },
  class: 'asset',
  detail: 'home',
  neverBelowZero: false,
  explanation: { zh: '各户还没交的钱；负数是要退给这一户的钱。', en: 'What a home still owes; below zero it is owed to the home.' },
};

export const partyReceivable: AccountPage = {
  code: 'party-receivable',
  name: { zh: '应收出资方款', en: 'Promised by parties' },
  class: 'asset',
  detail: 'party',
  neverBelowZero: false,
  explanation: { zh: '政府、企业等答应出、还没到账的钱。', en: 'What government, enterprises and others promised and have not paid.' },
};

export const enterpriseReceivable: AccountPage = {
  code: 'enterprise-receivable',
  name: { zh: '应收经营单位款', en: 'Owed by operators' },
  class: 'asset',
  detail: 'organisation',
  neverBelowZero: false,
  explanation: { zh: '经营单位收了、还没转来的收益。', en: 'Income an operator collected and has not passed on.' },
};

export const dueFromFund: AccountPage = {
  code: 'due-from-fund',
  name: { zh: '应收其他资金', en: 'Due from another fund' },
  class: 'asset',
  detail: 'fund',
  neverBelowZero: true,
  explanation: { zh: '另一笔资金欠这笔资金的钱。', en: 'What another fund owes this one.' },
};
