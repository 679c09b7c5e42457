import type { EntryKind } from './entry-kind.ts';

export const worksAccepted: EntryKind = {
  code: 'works-accepted',
  name: { zh: '工程验收入账', en: 'Works accepted' },
  funds: ['renovation'],
  debit: ['works'],
  credit: ['payable'],
  law: [{ title: '2020年老旧小区综合整治工作方案', article: '三(三)', certainty: 'certain' }],
  explanation: { zh: '验收并核准的工程费用。', en: 'Works checked and accepted.' },
};

export const worksPaid: EntryKind = {
  code: 'works-paid',
  name: { zh: '支付工程款', en: 'Works paid' },
  funds: ['renovation'],
  debit: ['payable'],
  credit: ['bank'],
  law: [{ title: '2020年老旧小区综合整治工作方案', article: '三(三)', certainty: 'certain' }],
  explanation: { zh: '付给实施单位的工程款。', en: 'Payment to the enterprise.' },
};
