import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { Database, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { findAccount } from '../accounts/account.store.ts';
import { proveFund } from '../proof/prove-fund.ts';
import { keyLines, planLines, type PlannedLine } from './plan-statement.ts';
import { postLines, type Booking } from './post-lines.ts';
import { ReadStatementFile } from './read-statement-file.ts';
import { findStatement, markDone, saveProgress, type StatementRow } from './statement.store.ts';
import { summaryOfStored } from './statement-summary.ts';

/** Lines of one transaction: it bounds how long others wait for the books. */
const CHUNK = 1_000;

/**
 * Books a confirmed statement in pieces, each a transaction of its own, and proves the fund at the end. It runs as a job: broken off at any
 * place, it runs again and finds by their keys the lines that are booked. A line that the books refuse stays as a line that waits.
 */
@Injectable()
export class WriteStatement {
  readonly #database: Database;
  readonly #reader: ReadStatementFile;
  readonly #cipher: FieldCipher;

  constructor(database: Database, reader: ReadStatementFile, cipher: FieldCipher) {
    this.#database = database;
    this.#reader = reader;
    this.#cipher = cipher;
  }

  async run(neighbourhoodId: Id, statementId: Id): Promise<void> {
    const row = await this.#in(neighbourhoodId, (tx) => findStatement(tx, neighbourhoodId, statementId));
    if (row?.status !== 'confirmed') return;
    const account = await this.#in(neighbourhoodId, (tx) => findAccount(tx, neighbourhoodId, row.fund));
    if (account === undefined) throw new Error('Broken invariant: a confirmed statement has an account');
    const reading = demand(await this.#reader.of(neighbourhoodId, row, account));
    const { lines } = await this.#in(neighbourhoodId, async (tx) => planLines(tx, neighbourhoodId, row.fund, await keyLines(tx, neighbourhoodId, row.fund, reading)));
    const booking: Booking = { neighbourhoodId, fund: row.fund, statementId, hands: { madeBy: row.confirmedBy, checkedBy: null }, cipher: this.#cipher };
    for (let at = 0; at < lines.length; at += CHUNK) {
      await this.#book(booking, lines.slice(at, at + CHUNK).filter((line) => !line.known), Math.min(lines.length, at + CHUNK));
    }
    await this.#in(neighbourhoodId, (tx) => this.#finish(tx, neighbourhoodId, row));
    this.#reader.forget(row.fileKey);
  }

  #in<T>(neighbourhoodId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#database.inNeighbourhood(neighbourhoodId, work);
  }

  /** All lines of a piece at once, with the progress they make; when the books refuse one of them, line by line. */
  async #book(booking: Booking, lines: readonly PlannedLine[], done: number): Promise<void> {
    if (await this.#tried(booking, lines, done)) return;
    for (const line of lines) await this.#bookOne(booking, line);
  }

  /** As it was matched; else, for a receipt, as one that nobody knows (its item may be settled meanwhile); else it is kept and not booked. */
  async #bookOne(booking: Booking, line: PlannedLine): Promise<void> {
    if (await this.#tried(booking, [line])) return;
    if (line.line.amount > 0n && (await this.#tried(booking, [{ ...line, match: undefined, reason: line.reason ?? 'nothing-fits' }]))) return;
    await this.#in(booking.neighbourhoodId, (tx) => postLines(tx, booking, [{ ...line, match: undefined, reason: 'not-booked' }]));
  }

  async #tried(booking: Booking, lines: readonly PlannedLine[], done = 0): Promise<boolean> {
    try {
      await this.#in(booking.neighbourhoodId, async (tx) => {
        await postLines(tx, booking, lines);
        await saveProgress(tx, booking.neighbourhoodId, booking.statementId, done);
      });
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  async #finish(tx: Tx, neighbourhoodId: Id, row: StatementRow): Promise<void> {
    await markDone(tx, neighbourhoodId, row.id, await summaryOfStored(tx, neighbourhoodId, row));
    const provenThrough = await proveFund(tx, neighbourhoodId, row.fund);
    await recordAudit(tx, { neighbourhoodId, personId: row.confirmedBy ?? undefined, action: 'statement-booked', subject: `bank-statement:${row.id}`, detail: { lines: row.lineCount, provenThrough } });
  }
}
