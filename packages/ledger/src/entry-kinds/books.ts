import type { EntryKind } from './entry-kind.ts';

export const opening: EntryKind = {
  code: 'opening',
  name: { zh: '期初建账', en: 'Opening' },
  funds: ['renovation', 'maintenance', 'common-income'],
  debit: 'any',
  credit: 'any',
  law: [{ title: '会计法', article: '第九条、第十五条', certainty: 'certain' }],
  explanation: { zh: '开始记账时，把已有的钱和往来记进来。', en: 'What was there when the books began.' },
};

export const closing: EntryKind = {
  code: 'closing',
  name: { zh: '结账', en: 'Closing' },
  funds: ['renovation', 'maintenance', 'common-income'],
  debit: 'any',
  credit: 'any',
  law: [{ title: '会计法', article: '第九条、第十五条', certainty: 'certain' }],
  explanation: { zh: '一期结束，把收入和支出结转到本期结余。', en: 'At the end of a period income and expense move into its surplus.' },
};

export const carriedForward: EntryKind = {
  code: 'carried-forward',
  name: { zh: '结转', en: 'Carried forward' },
  funds: ['renovation', 'maintenance', 'common-income'],
  debit: ['surplus', 'carried-forward'],
  credit: ['surplus', 'carried-forward'],
  law: [{ title: '会计法', article: '第九条、第十五条', certainty: 'certain' }],
  explanation: { zh: '下一期开始，把上期结余转入以前结转。', en: 'A new period begins with the surplus of the last carried forward.' },
};

export const reversal: EntryKind = {
  code: 'reversal',
  name: { zh: '冲销', en: 'Reversal' },
  funds: ['renovation', 'maintenance', 'common-income'],
  debit: 'any',
  credit: 'any',
  law: [{ title: '会计法', article: '第九条、第十五条', certainty: 'certain' }],
  explanation: { zh: '把记错的一笔按相反方向再记一次，原来的一笔留着。', en: 'The opposite of an entry that was wrong; the wrong one stays.' },
};
