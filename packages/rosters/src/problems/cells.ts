import type { ProblemPage } from './page.ts';

const halfWidth = { zh: '把输入法切换成半角，重新输入这个数字。', en: 'Type the number again in half-width digits.' };
const asText = {
  zh: '先把这一列设成“文本”格式，再重新输入。',
  en: 'Format the column as text first, then type the value again.',
};
const plainNumber = { zh: '只写数字，例如 62.35。', en: 'Write only the number, such as 62.35.' };
const retype = { zh: '删掉这一格的内容，重新手工输入。', en: 'Clear the cell and type it by hand.' };

/** What can be wrong inside one cell. */
export const CELL_PROBLEMS = {
  'value-missing': { severity: 'error', message: { zh: '这一格必须填写。', en: 'This cell must be filled in.' } },
  'text-control-characters': {
    severity: 'error',
    message: { zh: '文字里有看不见的特殊字符。', en: 'Invisible control characters in the text.' },
    fix: retype,
  },
  'text-damaged': {
    severity: 'error',
    message: { zh: '文字里有损坏或无法显示的字符。', en: 'Damaged or private characters in the text.' },
    fix: { zh: '重新输入这一格，生僻字用标准汉字。', en: 'Type the cell again; use standard characters for rare names.' },
  },
  'text-too-long': {
    severity: 'error',
    message: { zh: '文字太长，最多 {longest} 个字。', en: 'Too long: at most {longest} characters.' },
    fix: { zh: '缩短内容，说明文字请另放一列。', en: 'Shorten it; put remarks in a column of their own.' },
  },
  'decimal-not-text': { severity: 'error', message: { zh: '这里要填数字。', en: 'A number is needed here.' }, fix: plainNumber },
  'decimal-full-width': {
    severity: 'error',
    message: { zh: '数字里有全角字符。', en: 'Full-width characters in the number.' },
    fix: halfWidth,
  },
  'decimal-grouped': {
    severity: 'error',
    message: { zh: '数字里有逗号。', en: 'Commas in the number.' },
    fix: { zh: '去掉逗号，例如写 1234.50。', en: 'Leave the commas out: 1234.50.' },
  },
  'decimal-malformed': { severity: 'error', message: { zh: '这不是一个面积数字。', en: 'Not an area in figures.' }, fix: plainNumber },
  'decimal-too-precise': {
    severity: 'error',
    message: { zh: '小数最多 {places} 位。', en: 'At most {places} decimals.' },
    fix: { zh: '按产权证填写，保留两位小数。', en: 'Write it as in the certificate, with two decimals.' },
  },
  'decimal-too-large': { severity: 'error', message: { zh: '数字太大。', en: 'The number is too large.' }, fix: plainNumber },
  'area-zero': {
    severity: 'error',
    message: { zh: '面积要大于 0。', en: 'The area must be more than 0.' },
    fix: { zh: '查产权证后填写实际面积。', en: 'Look it up in the certificate.' },
  },
  'area-too-large': {
    severity: 'error',
    message: { zh: '一套房屋的面积不能超过 10000 平方米。', en: 'One home has at most 10,000 square metres.' },
    fix: { zh: '检查是否漏了小数点。', en: 'See whether a decimal point is missing.' },
  },
  'id-malformed': {
    severity: 'error',
    message: { zh: '证件号码应当是 18 位。', en: 'An identity number has 18 characters.' },
    fix: { zh: '对照身份证重填；没有身份证的留空。', en: 'Copy it from the card; leave it empty when there is none.' },
  },
  'id-lost-digits': {
    severity: 'error',
    message: {
      zh: '表格把长号码变成了科学计数，后几位已丢失。',
      en: 'The spreadsheet kept the number in scientific form; its last digits are lost.',
    },
    fix: asText,
  },
  'id-old-form': {
    severity: 'error',
    message: { zh: '15 位身份证号已停用。', en: 'Identity numbers of 15 digits are out of use.' },
    fix: { zh: '填写现在的 18 位号码，或者留空。', en: 'Write the number of 18 characters, or leave it empty.' },
  },
  'id-birth-date': {
    severity: 'error',
    message: { zh: '证件号码里的出生日期不存在。', en: 'The day of birth in the number does not exist.' },
    fix: { zh: '对照身份证，检查第 7 到 14 位。', en: 'Check characters 7 to 14 with the card.' },
  },
  'id-checksum': {
    severity: 'error',
    message: { zh: '证件号码有一位抄错了。', en: 'One character of the identity number is wrong.' },
    fix: { zh: '对照身份证逐位核对。', en: 'Compare it with the card character by character.' },
  },
  'credit-code-malformed': {
    severity: 'error',
    message: { zh: '统一社会信用代码应当是 18 位。', en: 'A unified social credit code has 18 characters.' },
    fix: { zh: '对照营业执照重填，不清楚的留空。', en: 'Copy it from the licence, or leave it empty.' },
  },
  'credit-code-checksum': {
    severity: 'error',
    message: { zh: '统一社会信用代码有一位抄错了。', en: 'One character of the credit code is wrong.' },
    fix: { zh: '对照营业执照逐位核对。', en: 'Compare it with the licence character by character.' },
  },
  'phone-malformed': {
    severity: 'error',
    message: { zh: '手机号应当是 11 位，以 1 开头。', en: 'A mobile number has 11 digits and begins with 1.' },
    fix: { zh: '核对手机号，例如 13800138000；没有的留空。', en: 'Check it, such as 13800138000; or leave it empty.' },
  },
  'phone-landline': {
    severity: 'error',
    message: { zh: '这是座机号码，收不到验证码。', en: 'A landline cannot receive a code.' },
    fix: { zh: '改填手机号，没有的留空。', en: 'Write a mobile number, or leave it empty.' },
  },
  'phone-lost-digits': {
    severity: 'error',
    message: { zh: '表格把手机号变成了科学计数。', en: 'The spreadsheet kept the phone number in scientific form.' },
    fix: asText,
  },
  'name-malformed': {
    severity: 'error',
    message: { zh: '姓名里有不该出现的符号或数字。', en: 'Signs or digits that do not belong in a name.' },
    fix: { zh: '只写姓名，几个人之间用顿号隔开。', en: 'Only the name; put 、 between several people.' },
  },
  'names-apart-by-space': {
    severity: 'error',
    message: { zh: '看不出这是一个人还是两个人。', en: 'One person or two? It cannot be told.' },
    fix: { zh: '两个人用顿号隔开；一个人去掉空格。', en: 'Put 、 between two people; take the space out of one name.' },
  },
  'code-malformed': { severity: 'error', message: { zh: '编号写法读不懂。', en: 'The number cannot be read.' } },
  'code-became-date': {
    severity: 'error',
    message: { zh: '表格把编号变成了日期。', en: 'The spreadsheet turned the number into a date.' },
    fix: asText,
  },
  'floor-malformed': { severity: 'error', message: { zh: '楼层写法读不懂。', en: 'The floor cannot be read.' } },
  'term-unknown': { severity: 'error', message: { zh: '不认识这个词。', en: 'This word is not known here.' } },
} as const satisfies Record<string, ProblemPage>;
