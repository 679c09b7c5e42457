import type { ProblemPage } from './page.ts';

/** What can be wrong between the cells of one row. */
export const ROW_PROBLEMS = {
  'place-conflict': {
    severity: 'error',
    message: { zh: '房号里的楼号或单元与前面两列不一致。', en: 'The home number names another building or entrance than its columns.' },
    fix: { zh: '核对楼号、单元和房号，改成一致。', en: 'Make building, entrance and home number agree.' },
  },
  'id-count-differs': {
    severity: 'error',
    message: { zh: '证件号码的个数与姓名的个数不一样。', en: 'There are more or fewer identity numbers than names.' },
    fix: { zh: '按姓名的顺序写全号码，或者全部留空。', en: 'Give one for each name in the same order, or none.' },
  },
  'phone-count-differs': {
    severity: 'error',
    message: { zh: '手机号的个数与姓名的个数对不上。', en: 'The phone numbers do not match the names.' },
    fix: { zh: '每人一个，或者只写代表一人的号码。', en: 'One for each, or only that of the representative.' },
  },
  'co-owner-twice': {
    severity: 'error',
    message: { zh: '同一个人在共有人里写了两次。', en: 'The same person stands twice among the co-owners.' },
    fix: { zh: '删掉重复的姓名和号码。', en: 'Take the second name and number out.' },
  },
  'co-owners-one-name': {
    severity: 'error',
    message: { zh: '写明是共有，却只有一个姓名。', en: 'Said to be co-owned, but with one name only.' },
    fix: { zh: '写全共有人，用顿号隔开；或改为个人。', en: 'Name all co-owners with 、 between, or change the kind to 个人.' },
  },
  'tenant-not-owner': {
    severity: 'error',
    message: { zh: '公房承租人不是业主，没有法定表决权。', en: 'A tenant of public housing is no owner and has no statutory vote.' },
    fix: { zh: '业主填产权单位，承租人填到承租人一列。', en: 'Name the property unit as owner and the tenant in the tenant column.' },
  },
  'tenant-without-unit': {
    severity: 'warning',
    message: { zh: '有公房承租人，但业主不是产权单位。', en: 'A public-housing tenant, but the owner is no property unit.' },
    fix: { zh: '核对这套房屋的业主类型。', en: 'Check the kind of owner of this home.' },
  },
  'representative-not-owner': {
    severity: 'error',
    message: { zh: '共有人代表不在业主姓名里。', en: 'The representative is not among the owners.' },
    fix: { zh: '代表要与业主姓名中的一个完全一样。', en: 'Write one of the owners’ names exactly.' },
  },
  'name-missing': {
    severity: 'error',
    message: { zh: '有电话或证件，却没有姓名。', en: 'A phone or identity number without a name.' },
    fix: { zh: '补上姓名，或者删掉这些号码。', en: 'Add the name or take the numbers out.' },
  },
  'guardian-missing': {
    severity: 'warning',
    message: { zh: '业主未满十八周岁，没有写监护人。', en: 'The owner is under 18 and no guardian is named.' },
    fix: { zh: '补上监护人，表决由监护人代理。', en: 'Add the guardian, who votes for the minor.' },
  },
} as const satisfies Record<string, ProblemPage>;

/** What can be wrong with the headings, or between rows. `{other}` is the other row. */
export const SHEET_PROBLEMS = {
  'heading-missing': {
    severity: 'error',
    message: { zh: '前十行里没有找到表头。', en: 'No row of headings in the first ten rows.' },
    fix: {
      zh: '在第一行写上楼号、房号、专有面积、业主姓名。',
      en: 'Write headings such as 楼号, 房号, 专有面积, 业主姓名 in the first row.',
    },
  },
  'column-missing': {
    severity: 'error',
    message: { zh: '缺少必填的列。', en: 'A required column is missing.' },
    fix: { zh: '在列对应里为它选一列，或在表格里补上。', en: 'Choose a column for it, or add one to the sheet.' },
  },
  'column-twice': {
    severity: 'warning',
    message: { zh: '有两列都像这一项，只用了前一列。', en: 'Two columns look like this one; only the first is used.' },
    fix: { zh: '请在列对应里确认用的是哪一列。', en: 'Confirm in the mapping which column is meant.' },
  },
  'area-heading-doubtful': {
    severity: 'warning',
    message: { zh: '这一列不一定是专有部分面积。', en: 'This column may not hold the exclusive area.' },
    fix: {
      zh: '与产权证核对几户，确认是专有部分的登记面积。',
      en: 'Compare some homes with their certificates: it has to be the registered exclusive area.',
    },
  },
  'rows-missing': {
    severity: 'error',
    message: { zh: '表头下面没有任何房屋。', en: 'There is no home below the headings.' },
    fix: { zh: '每套房屋写一行。', en: 'Write one row for each home.' },
  },
  'home-twice': {
    severity: 'error',
    message: { zh: '这套房屋在第 {other} 行已经出现过。', en: 'This home stands in row {other} already.' },
    fix: { zh: '删掉一行；共有人请写在同一行，用顿号隔开。', en: 'Take one row out; write co-owners in one row with 、 between.' },
  },
  'floor-conflict': {
    severity: 'error',
    message: { zh: '与第 {other} 行同层的房号，楼层却不同。', en: 'Same floor by its number as row {other}, but another floor is given.' },
    fix: { zh: '核对这两行的楼层。', en: 'Check the floors of both rows.' },
  },
  'id-names-differ': {
    severity: 'error',
    message: { zh: '证件号码与第 {other} 行相同，姓名却不同。', en: 'Same identity number as row {other}, but another name.' },
    fix: { zh: '核对这两行的姓名和证件号码。', en: 'Check name and number in both rows.' },
  },
  'owner-ambiguous': {
    severity: 'error',
    message: { zh: '有两位业主与此同名，证件号码不同。', en: 'Two owners are called like this, with different identity numbers.' },
    fix: { zh: '在这一行补上证件号码。', en: 'Add the identity number in this row.' },
  },
  'owner-kinds-differ': {
    severity: 'warning',
    message: { zh: '同一个单位，第 {other} 行写的业主类型不同。', en: 'The same organisation has another kind in row {other}.' },
    fix: { zh: '核对业主类型；人数仍按一位业主计。', en: 'Check the kind; it counts as one owner either way.' },
  },
  'phones-differ': {
    severity: 'warning',
    message: { zh: '同一个人，第 {other} 行的手机号不同。', en: 'The same person has another phone number in row {other}.' },
    fix: { zh: '核对后只留一个号码，用于登录。', en: 'Keep one number, the one to sign in with.' },
  },
  'guardians-differ': {
    severity: 'warning',
    message: { zh: '同一位业主，第 {other} 行的监护人不同。', en: 'The same owner has another guardian in row {other}.' },
    fix: { zh: '核对监护人，表决时只认一位。', en: 'Check the guardian; one of them votes.' },
  },
  'representatives-differ': {
    severity: 'warning',
    message: { zh: '同一组共有人，第 {other} 行的代表不同。', en: 'The same co-owners have another representative in row {other}.' },
    fix: { zh: '请共有人商定一位代表。', en: 'Let the co-owners agree on one.' },
  },
} as const satisfies Record<string, ProblemPage>;
