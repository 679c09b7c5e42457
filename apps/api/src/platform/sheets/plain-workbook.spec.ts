import { describe, expect, it } from '@jest/globals';
import { streamXlsxRows } from 'hucre/xlsx';
import { plainWorkbook } from './plain-workbook.ts';
import { readXlsx } from './read-xlsx.ts';
import { part, sheetXml, textRow, workbook, workbookParts } from './testing/workbooks.ts';
import { packZip } from './zip-packer.ts';

const LARGE = 60_000_000;
const code = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await plainWorkbook(bytes);
  return outcome.ok ? 'accepted' : outcome.refusal.code;
};
const rowsOf = async (bytes: Uint8Array): Promise<number> => {
  let count = 0;
  for await (const row of streamXlsxRows(bytes)) count += row.values.length > 0 ? 1 : 0;
  return count;
};

/** Overwrites four bytes of every header that follows the signature: the size in the central directory, or in the local headers. */
function rewrite(bytes: Buffer, signature: number, change: (at: number) => void): Buffer {
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (bytes.readUInt32LE(at) === signature) change(at);
  return bytes;
}

describe('the guard of workbooks', () => {
  it('lets a plain workbook through, repacked, so that it reads the same', async () => {
    const bytes = workbook({ rows: textRow(1, '楼号', '房号') + textRow(2, '1', '101') });
    const outcome = await plainWorkbook(bytes);
    expect(outcome.ok && (await rowsOf(outcome.value))).toBe(2);
    expect(await readXlsx(bytes)).toEqual({
      ok: true,
      value: {
        readAs: 'xlsx',
        rows: [
          { number: 1, cells: ['楼号', '房号'] },
          { number: 2, cells: ['1', '101'] },
        ],
      },
    });
  });

  it('reads parts that were stored without compression', async () => {
    const xml = Buffer.from(sheetXml(textRow(1, 'a')));
    const bytes = packZip(workbookParts({ sheet: part('xl/worksheets/sheet1.xml', xml, { deflated: xml }) }));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    for (const [signature, method, nameAt] of [
      [0x04034b50, 8, 30],
      [0x02014b50, 10, 46],
    ] as const) {
      rewrite(bytes, signature, (at) => {
        if (bytes.subarray(at + nameAt, at + nameAt + name.length).equals(name)) bytes.writeUInt16LE(0, at + method);
      });
    }
    expect(await readXlsx(bytes)).toMatchObject({ ok: true, value: { rows: [{ cells: ['a'] }] } });
  });

  it('refuses what says it is too large, before anything is inflated', async () => {
    // What cannot be inflated at all is still refused for its size: the size is judged first.
    const unread = part('xl/worksheets/sheet1.xml', '', { size: LARGE, deflated: Buffer.from('not deflated') });
    expect(await code(workbook({ sheet: unread }))).toBe('sheet-too-large');
    expect(await code(workbook({ extra: Array.from({ length: 200 }, (_, index) => part(`docProps/${index}.xml`, '')) }))).toBe(
      'sheet-too-large',
    );
    expect(await code(workbook({ texts: '<si><t>a</t></si>'.repeat(1_000_000) }))).toBe('sheet-too-large');
  });

  it('refuses a part that is larger than it says', async () => {
    expect(await code(workbook({ sheet: part('xl/worksheets/sheet1.xml', Buffer.alloc(LARGE, ' '), { size: 1000 }) }))).toBe('sheet-bomb');
    expect(await code(workbook({ sheet: part('xl/worksheets/sheet1.xml', sheetXml(''), { size: 49_000_000 }) }))).toBe('sheet-unreadable');
  });

  it('refuses the sizes that two readers understand differently: naught in the directory, the truth beside the part', async () => {
    const hidden = (): Buffer => {
      const bytes = workbook({ rows: textRow(1, 'a'.repeat(400)).repeat(2_000) });
      return rewrite(bytes, 0x02014b50, (at) => {
        if (
          !bytes
            .subarray(at + 46, at + 70)
            .toString()
            .startsWith('xl/worksheets')
        )
          return;
        bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 8, at + 8);
        bytes.writeUInt32LE(0, at + 20);
        bytes.writeUInt32LE(0, at + 24);
      });
    };
    // The reader alone would inflate all of it, whatever the directory says.
    expect(await rowsOf(hidden())).toBe(2_000);
    expect(await code(hidden())).not.toBe('accepted');
  });

  it('refuses entities, macros, links to other files and files inside', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(
      await code(workbook({ sheet: part('xl/worksheets/sheet1.xml', entity + sheetXml('<row><c t="str"><v>&f;</v></c></row>')) })),
    ).toBe('sheet-not-plain');
    const split = 'x'.repeat(16_384 - 5);
    expect(await code(workbook({ sheet: part('xl/worksheets/sheet1.xml', split + entity + sheetXml('')) }))).toBe('sheet-not-plain');
    for (const name of [
      'xl/vbaProject.bin',
      'xl/externalLinks/externalLink1.xml',
      'xl/embeddings/oleObject1.bin',
      'xl/media/inner.xlsx',
      'deep/a.zip',
      'xl/media/x.svg',
    ]) {
      expect(`${name} ${await code(workbook({ extra: [part(name, 'x')] }))}`).toBe(`${name} sheet-not-plain`);
    }
    expect(await code(workbook({ extra: [part('xl/media/image1.png', 'x'), part('xl/printerSettings/printerSettings1.bin', 'x')] }))).toBe(
      'accepted',
    );
  });

  it('refuses damaged, doubled, encrypted and misnamed packages', async () => {
    const good = workbook({ rows: textRow(1, 'a') });
    expect(await code(good.subarray(0, good.length - 30))).toBe('sheet-unreadable');
    expect(await code(workbook({ sheet: part('xl/worksheets/sheet1.xml', sheetXml(''), { deflated: Buffer.from('not deflated') }) }))).toBe(
      'sheet-unreadable',
    );
    expect(await code(workbook({ sheet: part('xl/worksheets/sheet1.xml', sheetXml(''), { crc32: 1 }) }))).toBe('sheet-unreadable');
    expect(await code(workbook({ extra: [part('xl/workbook.xml', '<workbook/>')] }))).toBe('sheet-unreadable');
    expect(await code(workbook({ extra: [part('../../etc/x.xml', '')] }))).toBe('sheet-unreadable');
    expect(await code(packZip([part('word/document.xml', '<w/>')]))).toBe('sheet-wrong-type');
    expect(await code(packZip([part('名册.xlsx', good)]))).toBe('sheet-wrong-type');
    const locked = workbook({});
    rewrite(locked, 0x02014b50, (at) => locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8));
    expect(await code(locked)).toBe('sheet-encrypted');
  });
});
