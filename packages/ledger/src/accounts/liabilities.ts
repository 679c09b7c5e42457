import type { AccountPage } from './account.ts';

export const homeBalance: AccountPage = {
  code: 'home-balance',
  name: { zh: '分户账余额', en: 'Balance of a home' },
  class: 'liability',
  detail: 'home',
  neverBelowZero: true,
  explanation: { zh: '维修资金里属于这一户的钱，随房屋走。', en: 'The part of the maintenance fund that belongs to a home and goes with it.' },
};

export const sellerBalance: AccountPage = {
  code: 'seller-balance',
  name: { zh: '售房单位余额', en: 'Balance of a selling unit' },
  class: 'liability',
  detail: 'organisation',
  neverBelowZero: true,
  explanation: { zh: '售房单位从售房款里提取的部分。', en: 'What a selling unit paid in from the proceeds of sold public housing.' },
};

export const unallocated: AccountPage = {
  code: 'unallocated',
  name: { zh: '待分摊收入', en: 'Not yet credited' },
  class: 'liability',
  detail: 'none',
  neverBelowZero: true,
  explanation: { zh: '利息和公共收益，还没有记到各户。', en: 'Interest and common income not yet credited to the homes.' },
};

export const suspense: AccountPage = {
  code: 'suspense',
  name: { zh: '待查收款', en: 'Unmatched receipts' },
  class: 'liability',
  detail: 'none',
  neverBelowZero: true,
  explanation: { zh: '已经到账、还没查清是谁交的钱。', en: 'Money that arrived and whose payer is not yet known.' },
};

export const payable: AccountPage = {
  code: 'payable',
  name: { zh: '应付款', en: 'Owed to enterprises' },
  class: 'liability',
  detail: 'organisation',
  neverBelowZero: true,
  explanation: { zh: '已经验收、还没付给施工等单位的钱。', en: 'Accepted work that has not been paid.' },
};

export const dueToFund: AccountPage = {
  code: 'due-to-fund',
  name: { zh: '应付其他资金', en: 'Due to another fund' },
  class: 'liability',
  detail: 'fund',
  neverBelowZero: true,
  explanation: { zh: '这笔资金欠另一笔资金的钱。', en: 'What this fund owes another.' },
};
