import { describe, expect, it } from '@jest/globals';
import { readSheet } from './read-sheet.ts';
import { writeCsvSheet, writeXlsxSheet } from './write-sheet.ts';

const ROWS = [
  ['房号', '姓名', '面积', '说明'],
  ['1-2-301', '𠮷㐂·阿依古丽', '62.35', '第一行\n第二行'],
  ['0102', '王芳, "李明"', '110105194912310021', ''],
];
const HOSTILE = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', '\u00a0=1', 'a\n=1', '＝1'];
const cellsOf = async (bytes: Uint8Array, name: string) => {
  const sheet = await readSheet(bytes, name);
  return sheet.ok ? sheet.value.rows.map((row) => row.cells) : sheet.refusal;
};

describe('an export', () => {
  it('comes back whole, leading zeros and long numbers too', async () => {
    const expected = ROWS.map((cells) => (cells.at(-1) === '' ? cells.slice(0, -1) : cells));
    expect(await cellsOf(await writeXlsxSheet(ROWS, '名册'), 'a.xlsx')).toEqual(expected);
    expect(await cellsOf(writeCsvSheet(ROWS), 'a.csv')).toEqual(expected);
  });

  it('holds no cell that starts a formula', async () => {
    const rows = HOSTILE.map((cell) => [cell, 'x']);
    const expected = HOSTILE.map((cell) => [`'${cell}`, 'x']);
    expect(await cellsOf(await writeXlsxSheet(rows, '名册'), 'a.xlsx')).toEqual(expected);
    expect(await cellsOf(writeCsvSheet(rows), 'a.csv')).toEqual(expected);
    expect(Buffer.from(await writeXlsxSheet(rows, '名册')).includes('<f>')).toBe(false);
  });

  it('as text opens in UTF-8 with Windows line ends', () => {
    expect(Buffer.from(writeCsvSheet([['甲'], ['乙']])).toString('utf8')).toBe('\ufeff甲\r\n乙\r\n');
  });
});
