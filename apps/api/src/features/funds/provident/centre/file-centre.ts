import { BEIJING_CLAIM_RULES } from '@linli/funds';
import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { readSheetApart } from '../../../../platform/sheets/sheet-worker.ts';
import type { SheetRefusal, SheetRow } from '../../../../platform/sheets/sheet.ts';
import { writeCsvSheet, writeXlsxSheet } from '../../../../platform/sheets/write-sheet.ts';
import type { AnswerRow, BatchFormat, CentreClaim, ProvidentFundCentre } from './centre.ts';
import { ANSWER_COLUMNS, ANSWERS, BATCH_COLUMNS } from './columns.ts';

const LONGEST_RECEIPT = 60;
const LONGEST_REASON = 200;

/** Text from a file as it may be kept: composed, without what cannot be seen, not longer than its place. */
function cell(row: SheetRow, at: number, longest: number): string | null {
  const text = (row.cells[at] ?? '').normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim().slice(0, longest);
  return text === '' ? null : text;
}

/** The exchange by files, which every centre can do: a table out, a table of answers in. */
export class FileCentre implements ProvidentFundCentre {
  readonly name = BEIJING_CLAIM_RULES.centre;

  async writeBatch(claims: readonly CentreClaim[], format: BatchFormat): Promise<Uint8Array> {
    const rows = [BATCH_COLUMNS.map(([heading]) => heading), ...claims.map((claim) => BATCH_COLUMNS.map(([, of]) => of(claim)))];
    return format === 'csv' ? writeCsvSheet(rows) : writeXlsxSheet(rows, '公积金提取申请');
  }

  async readAnswers(file: { readonly name: string; readonly bytes: Buffer }): Promise<Outcome<readonly AnswerRow[], SheetRefusal | Refusal<'results-columns-missing'>>> {
    const sheet = await readSheetApart(file.bytes, file.name);
    if (!sheet.ok) return sheet;
    const { rows } = sheet.value;
    const header = rows.find((row) => row.cells.some((text) => text.trim() === ANSWER_COLUMNS.proofNumber));
    const place = (heading: string): number => header?.cells.findIndex((text) => text.trim() === heading) ?? -1;
    const [numberAt, answerAt] = [place(ANSWER_COLUMNS.proofNumber), place(ANSWER_COLUMNS.answer)];
    if (header === undefined || answerAt === -1) return refuse('results-columns-missing', 'file');
    const [receiptAt, reasonAt] = [place(ANSWER_COLUMNS.receipt), place(ANSWER_COLUMNS.reason)];
    return accept(
      rows.filter((row) => row.number > header.number).map((row): AnswerRow => {
        const words = cell(row, answerAt, LONGEST_REASON) ?? '';
        return {
          row: row.number,
          proofNumber: cell(row, numberAt, LONGEST_RECEIPT) ?? '',
          answer: Object.hasOwn(ANSWERS, words) ? (ANSWERS[words] ?? null) : null,
          receipt: receiptAt === -1 ? null : cell(row, receiptAt, LONGEST_RECEIPT),
          reason: reasonAt === -1 ? null : cell(row, reasonAt, LONGEST_REASON),
        };
      }),
    );
  }
}
