import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readSheet } from './read-sheet.ts';
import { numberText } from './read-xlsx.ts';
import { SHEET_LIMITS } from './sheet.ts';
import { part, sheetXml, textRow, workbook } from './testing/workbooks.ts';

const read = async (bytes: Uint8Array, name = 'roster.xlsx') => {
  const outcome = await readSheet(bytes, name);
  return outcome.ok ? outcome.value : outcome.refusal;
};
const cells = async (bytes: Uint8Array, name?: string) => {
  const sheet = await read(bytes, name);
  return 'rows' in sheet ? sheet.rows.map((row) => row.cells) : sheet.code;
};
const csv = (text: string) => read(Buffer.from(text), 'roster.csv');
const csvCells = (text: string) => cells(Buffer.from(text), 'roster.csv');

describe('a workbook', () => {
  it('gives numbers as they were typed, dates as days, truth values and errors as words', async () => {
    const styles = '<numFmts count="0"/><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rows =
      '<row r="3"><c><v>62.35</v></c><c><v>62.349999999999994</v></c><c><v>101</v></c><c><v>110105194912310021</v></c><c s="1"><v>46024</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>13800138000</v></c></row>';
    expect(await read(workbook({ rows, styles }))).toEqual({
      readAs: 'xlsx',
      rows: [{ number: 3, cells: ['62.35', '62.35', '101', '1.10105194912310E+17', '2026-01-02', 'TRUE', '#N/A', '13800138000'] }],
    });
  });

  it('takes the stored value of a formula and never the formula', async () => {
    const rows =
      '<row r="1"><c><f>30.1+32.25</f><v>62.35</v></c><c t="str"><f>HYPERLINK("http://x")</f><v>王芳</v></c><c><f>1/0</f></c><c t="inlineStr"><is><t>a</t></is></c></row>';
    expect(await cells(workbook({ rows }))).toEqual([['62.35', '王芳', '', 'a']]);
  });

  it('keeps the place of cells and the numbers of rows; rows without text are left out', async () => {
    const rows = `<row r="2"><c r="B2" t="inlineStr"><is><t>b</t></is></c></row><row r="5"/><row r="6"><c r="A6" t="inlineStr"><is><t> </t></is></c></row>${textRow(7, 'c')}`;
    expect(await read(workbook({ rows }))).toMatchObject({
      rows: [
        { number: 2, cells: ['', 'b'] },
        { number: 7, cells: ['c'] },
      ],
    });
  });

  it('written by the library that reads it comes back whole, rare characters too', async () => {
    const table = [
      ['楼号', '姓名'],
      ['1', '𠮷㐂·阿依古丽'],
      ['a<b>&"c"', '第一行\n第二行'],
    ];
    expect(await cells(await writeXlsx({ sheets: [{ name: '名册', rows: table }] }))).toEqual(table);
  });

  it('is refused at the first row, column or cell too many', async () => {
    const many = Array.from({ length: SHEET_LIMITS.rows + 1 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('');
    expect(await read(workbook({ rows: many }))).toEqual({ code: 'sheet-too-many-rows', params: { limit: 20_000 } });
    expect(await read(workbook({ rows: textRow(1, ...Array<string>(61).fill('x')) }))).toEqual({
      code: 'sheet-too-many-columns',
      params: { row: 1, limit: 60 },
    });
    expect(await cells(workbook({ rows: textRow(1, ...Array<string>(60).fill('x'), '', ' ') }))).toHaveLength(1);
    expect(await read(workbook({ rows: textRow(4, 'a', 'x'.repeat(501)) }))).toEqual({
      code: 'sheet-cell-too-long',
      params: { row: 4, column: 2, limit: 500 },
    });
  });

  it('with all the rows a spreadsheet can have is refused', async () => {
    const rows: string[] = [];
    for (let number = 1; number <= 1_048_576; number += 1) rows.push(`<row r="${number}"><c><v>1</v></c></row>`);
    const bytes = workbook({ rows: rows.join('') });
    expect(await read(bytes)).toMatchObject({ code: 'sheet-too-many-rows' });
  });

  it('that is empty, broken or malformed is refused in words', async () => {
    expect(await read(workbook({}))).toEqual({ code: 'sheet-empty' });
    for (const sheet of [
      '<worksheet><sheetData><row r="x"><c><v>1</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><row r="0"><c><v>1</v></c></row></sheetData></worksheet>',
      sheetXml('<row r="9999999"><c><v>1</v></c></row>'),
    ]) {
      expect(await read(workbook({ sheet: part('xl/worksheets/sheet1.xml', sheet) }))).toEqual({ code: 'sheet-unreadable' });
    }
    expect(await read(workbook({ sheet: part('xl/worksheets/other.xml', sheetXml('')) }))).toEqual({ code: 'sheet-unreadable' });
    expect(await read(workbook({ rows: '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>' }))).toEqual({ code: 'sheet-unreadable' });
    expect(await read(workbook({ texts: '<si><t>a</t>', rows: textRow(1, 'a') }))).toEqual({ code: 'sheet-unreadable' });
  });
});

describe('a number', () => {
  it('is written with the 15 digits a spreadsheet keeps', () => {
    expect([0, -0, 0.1 + 0.2, 100, 62.3, 999_999_999_999_999, 1e15, 1e-7, -12.5, Infinity, NaN].map(numberText)).toEqual([
      '0',
      '0',
      '0.3',
      '100',
      '62.3',
      '999999999999999',
      '1.00000000000000E+15',
      '1e-7',
      '-12.5',
      '',
      '',
    ]);
    for (let hundredths = 1; hundredths < 1_000_000; hundredths += 997) {
      const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      expect(Number(numberText(Number(text)))).toBe(Number(text));
      expect(numberText(Number(text)).split('.')[1]?.length ?? 0).toBeLessThanOrEqual(2);
    }
  });
});

describe('a text file', () => {
  it('is read in UTF-8 with or without mark, in GB18030, and in marked UTF-16 of both kinds', async () => {
    const table = '楼号,姓名\r\n1,𠮷㐂王芳\r\n';
    const expected = [
      ['楼号', '姓名'],
      ['1', '𠮷㐂王芳'],
    ];
    const utf16le = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
    const utf16be = Buffer.from(utf16le).swap16();
    // Written by another encoder; 𠮷 and 㐂 take four bytes each in GB18030.
    const gb18030 = Buffer.from('c2a5bac52cd0d5c3fb0d0a312c9534b2358139ef31cdf5b7bc0d0a', 'hex');
    for (const [bytes, readAs] of [
      [Buffer.from(table), 'csv in UTF-8'],
      [Buffer.from(`\ufeff${table}`), 'csv in UTF-8'],
      [gb18030, 'csv in GB18030'],
      [utf16le, 'csv in UTF-16'],
      [utf16be, 'csv in UTF-16'],
    ] as const) {
      expect(await read(bytes, '名册.CSV')).toEqual({ readAs, rows: expected.map((row, index) => ({ number: index + 1, cells: row })) });
    }
  });

  it('in no encoding we know is refused rather than guessed', async () => {
    expect(await read(Buffer.from([0x61, 0xff, 0xff, 0x0a]), 'a.csv')).toEqual({ code: 'sheet-encoding' });
    expect(await read(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]), 'a.csv')).toEqual({ code: 'sheet-encoding' });
    expect(await read(Buffer.from('a,b\n1,\u0000', 'utf8'), 'a.csv')).toEqual({ code: 'sheet-wrong-type' });
    expect(await read(Buffer.from('楼号,房号', 'utf16le'), 'a.csv')).not.toHaveProperty('rows');
  });

  it('may be separated by commas, semicolons or tabs, with quotes and line ends inside', async () => {
    expect(await csvCells('楼号;姓名\n1;"王芳;李明"\n')).toEqual([
      ['楼号', '姓名'],
      ['1', '王芳;李明'],
    ]);
    expect(await csvCells('楼号\t姓名\n1\t王芳, 李明\n')).toEqual([
      ['楼号', '姓名'],
      ['1', '王芳, 李明'],
    ]);
    expect(await csvCells('楼号,姓名\n1,"王芳\n李明"\n\n2,"张""静"""\n')).toEqual([
      ['楼号', '姓名'],
      ['1', '王芳\n李明'],
      ['2', '张"静"'],
    ]);
    expect(await csvCells('标题\n楼号,姓名,电话\n1,王芳\n')).toEqual([['标题'], ['楼号', '姓名', '电话'], ['1', '王芳']]);
    expect(await csvCells('a\r1\r')).toEqual([['a'], ['1']]);
  });

  it('keeps rare characters wherever they lie in a long file', async () => {
    for (let shift = 0; shift < 5; shift += 1) {
      const table = `${'a'.repeat(shift)}\n${'𠮷㐂王\n'.repeat(19_000)}`;
      const read = await csvCells(table);
      expect(new Set((read as string[][]).flat().filter((cell) => !cell.startsWith('a')))).toEqual(new Set(['𠮷㐂王']));
    }
  });

  it('numbers its rows as the spreadsheet program does, and unwraps numbers kept as text', async () => {
    expect(await csv('a,b\n\n,,\n1,="13800138000"\n')).toMatchObject({ rows: [{ number: 1 }, { number: 4, cells: ['1', '13800138000'] }] });
  });

  it('is refused at the first row, column or cell too many, and where a quote never ends', async () => {
    expect(await csv('a\n'.repeat(20_001))).toEqual({ code: 'sheet-too-many-rows', params: { limit: 20_000 } });
    expect(await csv('a,'.repeat(60) + 'b\n')).toEqual({ code: 'sheet-too-many-columns', params: { row: 1, limit: 60 } });
    expect(await csv(`a\n${'x'.repeat(501)}\n`)).toEqual({ code: 'sheet-cell-too-long', params: { row: 2, column: 1, limit: 500 } });
    expect(await csv('a,b\n1,"never\n')).toEqual({ code: 'sheet-unreadable', params: { row: 2 } });
    expect(await csv('x'.repeat(1_000_000))).toMatchObject({ code: 'sheet-unreadable' });
    expect(await csv('1,2,3\n'.repeat(1_048_576))).toMatchObject({ code: 'sheet-too-many-rows' });
  });
});

describe('a file of another kind', () => {
  it('is refused by what it is, not by what it is called', async () => {
    const ole2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    for (const [bytes, name, code] of [
      [Buffer.alloc(0), 'roster.xlsx', 'sheet-empty'],
      [Buffer.from('\ufeff\n \n'), 'roster.csv', 'sheet-empty'],
      [Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), '名册.xls', 'sheet-wrong-type'],
      [Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), '名册.csv', 'sheet-wrong-type'],
      [Buffer.from('%PDF-1.7\n'), 'roster.csv', 'sheet-wrong-type'],
      [Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'roster.xlsx', 'sheet-wrong-type'],
      [Buffer.from('504b0506', 'hex'), 'roster.xlsx', 'sheet-wrong-type'],
      [Buffer.concat([ole2, Buffer.alloc(600)]), 'roster.xls', 'sheet-old-format'],
      [Buffer.concat([ole2, Buffer.from('EncryptedPackage', 'utf16le')]), 'roster.xlsx', 'sheet-encrypted'],
      [Buffer.alloc(20_000_001, 'a'), 'roster.csv', 'sheet-too-large'],
    ] as const) {
      expect(`${name} ${((await read(bytes, name)) as { code: string }).code}`).toBe(`${name} ${code}`);
    }
  });

  it('with the wrong name is still read when it is a workbook', async () => {
    expect(await cells(workbook({ rows: textRow(1, 'a') }), 'roster.csv')).toEqual([['a']]);
  });

  it('of an encrypted workbook is told as such', async () => {
    const locked = await writeXlsx({ sheets: [{ name: '1', rows: [['a']] }], encryption: { password: 'x', spinCount: 1 } });
    expect(await read(locked)).toEqual({ code: 'sheet-encrypted' });
  });
});
