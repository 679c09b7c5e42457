import { parseMoney } from '@linli/quantities';
import { writeXlsxSheet } from '../../../../platform/sheets/write-sheet.ts';
import type { AnsweringCentre, CentreClaim } from './centre.ts';
import { ANSWER_COLUMNS } from './columns.ts';

/** Whether the declared balance bears the amount: the one thing an invented centre can look at. */
function bears({ amount, balance }: CentreClaim): boolean {
  const [asked, held] = [parseMoney(amount), parseMoney(balance)];
  return asked.ok && held.ok && asked.value <= held.value;
}

/** A centre for demos and tests. It answers with a file like a real one, so the way back is the same. */
export class SandboxCentre implements AnsweringCentre {
  async answer(claims: readonly CentreClaim[]): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const heading = [ANSWER_COLUMNS.proofNumber, ANSWER_COLUMNS.answer, ANSWER_COLUMNS.receipt, ANSWER_COLUMNS.reason];
    const rows = claims.map((claim, at) => (bears(claim) ? [claim.proofNumber, '已付', `演示-${claim.proofNumber}-${at + 1}`, ''] : [claim.proofNumber, '不同意', '', '余额不够（演示）']));
    return { name: 'answers.xlsx', bytes: Buffer.from(await writeXlsxSheet([heading, ...rows], '结果')) };
  }
}
