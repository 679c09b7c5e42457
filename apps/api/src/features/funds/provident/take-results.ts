import { Inject, Injectable } from '@nestjs/common';
import type { importClaimResults, OutputOf, ProblemCode } from '@linli/contracts';
import { answerClaim, type CentreAnswer, type ClaimBook, type ClaimRefusal } from '@linli/funds';
import { beijingDate, type Id, type Outcome, type Refusal } from '@linli/kernel';
import type { Config } from '../../../config.ts';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { CONFIG } from '../../../platform/config.module.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { problemOf } from '../../../platform/http/problem.filter.ts';
import { CENTRE, type AnswerRow, type ProvidentFundCentre } from './centre/centre.ts';
import { SandboxCentre } from './centre/sandbox-centre.ts';
import { ClaimBooks } from './claim-books.ts';
import { findClaims, markCentre, type ClaimRow } from './claim.store.ts';
import { SubmitClaims } from './submit-claims.ts';

type Results = OutputOf<typeof importClaimResults>;

/** The state an answer leads to: an answer that is there already changes nothing. */
const LEADS_TO: Readonly<Record<CentreAnswer, string>> = { approved: 'approved', refused: 'refused', paid: 'paid', returned: 'clawed-back' };

/** Takes a centre's answers, row by row: what cannot be taken is listed, the others stand. The same file again changes nothing. */
@Injectable()
export class TakeResults {
  readonly #database: Database;
  readonly #books: ClaimBooks;
  readonly #submit: SubmitClaims;
  readonly #centre: ProvidentFundCentre;
  readonly #demo: boolean;

  constructor(database: Database, books: ClaimBooks, submit: SubmitClaims, @Inject(CENTRE) centre: ProvidentFundCentre, @Inject(CONFIG) config: Config) {
    this.#database = database;
    this.#books = books;
    this.#submit = submit;
    this.#centre = centre;
    this.#demo = config.demo;
  }

  async run(neighbourhoodId: Id, file: { readonly name: string; readonly bytes: Buffer }, personId: Id): Promise<Results> {
    const rows = demand(await this.#centre.readAnswers(file));
    return this.#database.inNeighbourhood(neighbourhoodId, (tx) => this.#take(tx, neighbourhoodId, rows, personId));
  }

  /** The invented centre of the demo answers a batch; its file goes the same way as any other. */
  async answerFromSandbox(neighbourhoodId: Id, batchId: Id, personId: Id): Promise<Results> {
    if (!this.#demo) throw new Refused('not-found');
    const claims = await this.#database.inNeighbourhood(neighbourhoodId, (tx) => this.#submit.claimsOf(tx, neighbourhoodId, batchId));
    const waiting = claims.filter((claim) => claim.status === 'submitted' || claim.status === 'approved');
    if (waiting.length === 0) throw new Refused('not-found');
    return this.run(neighbourhoodId, await new SandboxCentre().answer(waiting), personId);
  }

  async #take(tx: Tx, neighbourhoodId: Id, rows: readonly AnswerRow[], personId: Id): Promise<Results> {
    const today = beijingDate(await databaseNow(tx));
    const claims = new Map((await findClaims(tx, neighbourhoodId, { proofNumbers: rows.map((row) => row.proofNumber), limit: Math.max(1, rows.length) })).map((claim) => [claim.proofNumber, claim]));
    const known = rows.map((row) => ({ row, claim: claims.get(row.proofNumber) }));
    const bookOf = ({ claim }: { claim: ClaimRow | undefined }): string => (claim === undefined ? '' : `${claim.lineId}/${claim.homeId}`);
    // Books are locked in one order; the rows of a book keep theirs.
    const ordered = [...known].sort((left, right) => (bookOf(left) < bookOf(right) ? -1 : bookOf(left) > bookOf(right) ? 1 : left.row.row - right.row.row));
    const results: { applied: number; unchanged: number; problems: Results['problems'] } = { applied: 0, unchanged: 0, problems: [] };
    for (const { row, claim } of ordered) {
      const done = await this.#one(tx, neighbourhoodId, row, claim, today, personId);
      if (done === 'applied' || done === 'unchanged') results[done] += 1;
      else results.problems.push({ row: row.row, proofNumber: row.proofNumber, code: done.code, message: problemOf(done.code, done.field, done.params).title });
    }
    results.problems.sort((left, right) => left.row - right.row);
    await recordAudit(tx, { neighbourhoodId, personId, action: 'claim-results-taken', subject: `neighbourhood:${neighbourhoodId}`, detail: { applied: results.applied, problems: results.problems.length } });
    return results;
  }

  async #one(tx: Tx, neighbourhoodId: Id, row: AnswerRow, claim: ClaimRow | undefined, today: string, personId: Id): Promise<'applied' | 'unchanged' | Refusal<ProblemCode>> {
    if (claim === undefined) return { code: 'claim-unknown' };
    if (row.answer === null) return { code: 'result-unknown' };
    const before = await this.#books.lock(tx, neighbourhoodId, claim, today);
    const stands = before.claims.find((one) => one.claimId === claim.id);
    if (stands?.status === LEADS_TO[row.answer] && (row.answer !== 'returned' || stands.toReturn === stands.returned)) return 'unchanged';
    const after = answered(before, claim.id, row.answer);
    if (!after.ok) return after.refusal;
    await this.#books.save(tx, neighbourhoodId, before, after.value, personId);
    await markCentre(tx, neighbourhoodId, claim.id, { receipt: row.receipt, reason: row.reason });
    return 'applied';
  }
}

/** A centre that writes 「已付」 without having written 「同意」 before has agreed by paying. */
function answered(book: ClaimBook, claimId: Id, answer: CentreAnswer): Outcome<ClaimBook, ClaimRefusal> {
  const isAtOnce = answer === 'paid' && book.claims.some((claim) => claim.claimId === claimId && claim.status === 'submitted');
  if (!isAtOnce) return answerClaim(book, claimId, answer);
  const approved = answerClaim(book, claimId, 'approved');
  return approved.ok ? answerClaim(approved.value, claimId, 'paid') : approved;
}
