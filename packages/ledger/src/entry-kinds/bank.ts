import type { EntryKind } from './entry-kind.ts';

export const unmatchedIn: EntryKind = {
  code: 'unmatched-in',
  name: { zh: '待查收款', en: 'Unmatched receipt' },
  funds: ['renovation', 'maintenance', 'common-income'],
  debit: ['bank'],
  credit: ['suspense'],
  law: [{ title: '会计法', article: '第九条、第十五条', certainty: 'certain' }],
  explanation: { zh: '到账了，还没查清是谁交的。', en: 'Money arrived and its payer is not known yet.' },
};

export const matched: EntryKind = {
  code: 'matched',
  name: { zh: '待查款查清', en: 'Receipt matched' },
  funds: ['renovation', 'maintenance', 'common-income'],
  debit: ['suspense'],
  credit: 'any',
  law: [{ title: '会计法', article: '第九条、第十五条', certainty: 'certain' }],
  explanation: { zh: '查清了一笔待查收款。', en: 'An unmatched receipt found its place.' },
};
