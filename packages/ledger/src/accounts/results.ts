import type { AccountPage } from './account.ts';

export const homeContributions: AccountPage = {
  code: 'home-contributions',
  name: { zh: '居民出资', en: 'Paid by homes' },
  class: 'income',
  detail: 'home',
  neverBelowZero: false,
  explanation: { zh: '按分摊规则由这一户出的钱。', en: 'What a home contributes by the rule of sharing.' },
};

export const partyContributions: AccountPage = {
  code: 'party-contributions',
  name: { zh: '各方出资', en: 'Paid by parties' },
  class: 'income',
  detail: 'party',
  neverBelowZero: false,
  explanation: { zh: '政府、企业、产权单位等出的钱。', en: 'What government, enterprises and original units contribute.' },
};

export const income: AccountPage = {
  code: 'income',
  name: { zh: '收入', en: 'Income' },
  class: 'income',
  detail: 'line',
  neverBelowZero: false,
  explanation: { zh: '停车、广告等经营收入。', en: 'Parking, adverts and other operating income.' },
};

export const works: AccountPage = {
  code: 'works',
  name: { zh: '工程支出', en: 'Works' },
  class: 'expense',
  detail: 'line',
  neverBelowZero: false,
  explanation: { zh: '验收过的工程花的钱，按改造项目记。', en: 'Accepted works, by line of the menu.' },
};

export const costs: AccountPage = {
  code: 'costs',
  name: { zh: '成本', en: 'Costs' },
  class: 'expense',
  detail: 'line',
  neverBelowZero: false,
  explanation: { zh: '取得收入的合理成本。', en: 'The reasonable cost of earning income.' },
};

export const surplus: AccountPage = {
  code: 'surplus',
  name: { zh: '本期结余', en: 'Surplus of the period' },
  class: 'equity',
  detail: 'none',
  neverBelowZero: false,
  explanation: { zh: '一个会计期的收入减支出。', en: 'Income less expense of one period.' },
};

export const carriedForward: AccountPage = {
  code: 'carried-forward',
  name: { zh: '以前结转', en: 'Carried forward' },
  class: 'equity',
  detail: 'none',
  neverBelowZero: false,
  explanation: { zh: '以前各期留下的结余。', en: 'Surpluses of earlier periods.' },
};

export const openingBalance: AccountPage = {
  code: 'opening-balance',
  name: { zh: '期初建账', en: 'Opening of the books' },
  class: 'equity',
  detail: 'none',
  neverBelowZero: false,
  explanation: { zh: '开始记账时已有的钱从这里转入。', en: 'The other side of what was there when the books began.' },
};
