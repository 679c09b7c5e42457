import type { ProblemPage } from './problem.ts';

export const homesProblems = {
  'file-missing': { status: 422, zh: '请选择要上传的名册文件。', en: 'Choose a roster file.' },
  'sheet-empty': { status: 422, zh: '文件是空的。', en: 'The file is empty.' },
  'sheet-wrong-type': { status: 415, zh: '只接受 .xlsx 或 .csv 文件。', en: 'Only .xlsx and .csv are taken.' },
  'sheet-old-format': { status: 415, zh: '这是旧的 .xls 格式，请在表格软件里另存为 .xlsx。', en: 'This is an old .xls: save it as .xlsx.' },
  'sheet-encrypted': { status: 422, zh: '文件有密码，请去掉密码后再上传。', en: 'The file has a password.' },
  'sheet-not-plain': { status: 422, zh: '文件里有宏、链接或嵌入的文件，请另存为普通的 .xlsx。', en: 'The workbook has macros, links or files inside.' },
  'sheet-unreadable': { status: 422, zh: '文件坏了或不完整，请重新保存后上传。', en: 'The file is damaged.' },
  'sheet-encoding': { status: 422, zh: '文字编码读不懂，请另存为 UTF-8 的 .csv 或 .xlsx。', en: 'The encoding is not UTF-8, GB18030 or UTF-16.' },
  'sheet-too-large': { status: 413, zh: '文件太大。名册最多 20000 行。', en: 'The file is too large.' },
  'sheet-bomb': { status: 422, zh: '文件里的大小不对，没有读取。', en: 'The file says less about its size than it is.' },
  'sheet-too-slow': { status: 422, zh: '文件太复杂，没能读完。请只保留名册一张表。', en: 'The file took too long to read.' },
  'sheet-too-many-rows': { status: 422, zh: '行数太多，最多 20000 行。', en: 'At most 20,000 rows.' },
  'sheet-too-many-columns': { status: 422, zh: '列数太多，最多 60 列。', en: 'At most 60 columns.' },
  'sheet-cell-too-long': { status: 422, zh: '有一格文字太长，最多 500 字。', en: 'A cell is longer than 500 characters.' },
  'import-not-open': { status: 409, zh: '这次导入已经确认或结束，不能再改。', en: 'This import is confirmed or ended already.' },
  'import-has-errors': { status: 409, zh: '还有 {count} 处必须改，改好重新上传后才能确认。', en: '{count} errors must be mended first.' },
  'column-unknown': { status: 422, zh: '没有这一列。', en: 'There is no such column.' },
} as const satisfies Record<string, ProblemPage>;
