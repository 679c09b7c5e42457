import { describe, expect, it } from '@jest/globals';
import { sampleSheet } from '@linli/testkit';
import { readSheetApart } from './sheet-worker.ts';
import { part, sheetXml, textRow, workbook } from './testing/workbooks.ts';
import { writeCsvSheet, writeXlsxSheet } from './write-sheet.ts';

const codeOf = async (...read: Parameters<typeof readSheetApart>): Promise<string> => {
  const outcome = await readSheetApart(...read);
  return outcome.ok ? 'accepted' : outcome.refusal.code;
};

describe('a file read in its own thread', () => {
  it('gives what reading in place gives; the bytes stay the caller’s', async () => {
    const rows = sampleSheet();
    const bytes = await writeXlsxSheet(rows, '名册');
    const size = bytes.length;
    const outcome = await readSheetApart(bytes, '名册.xlsx');
    expect(outcome.ok && outcome.value.rows.length).toBe(1051);
    expect(outcome.ok && outcome.value.rows[0]).toEqual({ number: 1, cells: rows[0] });
    expect(bytes.length).toBe(size);
    expect(await codeOf(writeCsvSheet(rows), '名册.csv')).toBe('accepted');
    expect(await codeOf(Buffer.from('<html>'), '名册.xls')).toBe('sheet-wrong-type');
  });

  it('is given up when it takes too long, while the process goes on', async () => {
    // One tag that never ends is looked through again with every piece that arrives.
    const endless = workbook({ sheet: part('xl/worksheets/sheet1.xml', `<worksheet><sheetData><row a="${'<'.repeat(40_000_000)}`) });
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 20);
    expect(await codeOf(endless, 'a.xlsx', { timeMs: 600, heapMb: 512 })).toBe('sheet-too-slow');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
    expect(await codeOf(workbook({ rows: textRow(1, 'a') }), 'a.xlsx')).toBe('accepted');
  });

  it('is given up when it needs too much memory, and the process keeps its own', async () => {
    const before = process.memoryUsage().rss;
    const wide = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('');
    expect(['sheet-too-large', 'sheet-too-many-columns']).toContain(await codeOf(workbook({ rows: wide }), 'a.xlsx'));
    const texts = '<si><t>a</t></si>'.repeat(580_000);
    expect(await codeOf(workbook({ texts, sheet: part('xl/worksheets/sheet1.xml', sheetXml(textRow(1, 'a'))) }), 'a.xlsx')).toBe(
      'sheet-too-large',
    );
    expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(250);
  });
});
