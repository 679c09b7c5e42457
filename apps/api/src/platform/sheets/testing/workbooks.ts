import { crc32, deflateRawSync } from 'node:zlib';
import { packZip, type ZipPart } from '../zip-packer.ts';

/** One part for a fixture, deflated; `more` falsifies what its header says. */
export function part(name: string, content: string | Buffer, more: Partial<ZipPart> = {}): ZipPart {
  const bytes = Buffer.from(content);
  return { name, crc32: crc32(bytes), size: bytes.length, deflated: deflateRawSync(bytes, { level: 1 }), ...more };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a fixture changes in the smallest workbook there is. */
export interface WorkbookContent {
  /** The rows between `<sheetData>` and `</sheetData>`. */
  readonly rows?: string;
  /** The whole sheet part, instead of `rows`. */
  readonly sheet?: ZipPart;
  readonly texts?: string;
  readonly styles?: string;
  readonly extra?: readonly ZipPart[];
}

/** The parts of a workbook with one table. */
export function workbookParts({ rows = '', sheet, texts, styles, extra = [] }: WorkbookContent): ZipPart[] {
  const relations = (...list: readonly string[]): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.map((kind, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${kind.split(' ')[0]}" Target="${kind.split(' ')[1]}"/>`).join('')}</Relationships>`;
  return [
    part(
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part('_rels/.rels', relations('officeDocument xl/workbook.xml')),
    part(
      'xl/workbook.xml',
      `${XML}<workbook ${MAIN} xmlns:r="${RELATION}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations('worksheet worksheets/sheet1.xml', 'sharedStrings sharedStrings.xml', 'styles styles.xml'),
    ),
    ...(texts === undefined ? [] : [part('xl/sharedStrings.xml', `${XML}<sst ${MAIN}>${texts}</sst>`)]),
    ...(styles === undefined ? [] : [part('xl/styles.xml', `${XML}<styleSheet ${MAIN}>${styles}</styleSheet>`)]),
    sheet ?? part('xl/worksheets/sheet1.xml', sheetXml(rows)),
    ...extra,
  ];
}

export function sheetXml(rows: string): string {
  return `${XML}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
}

export function workbook(content: WorkbookContent): Buffer {
  return packZip(workbookParts(content));
}

/** A row of text cells written in place. */
export function textRow(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
}
