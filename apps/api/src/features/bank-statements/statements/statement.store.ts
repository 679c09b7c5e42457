import type { statementOptions } from '@linli/contracts';
import type { Id, LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import type { z } from 'zod';
import type { Tx } from '../../../platform/database/transaction.ts';

export type StatementOptions = z.output<typeof statementOptions>;

export interface StatementRow {
  readonly id: Id;
  readonly fund: FundCode;
  readonly fileName: string;
  readonly fileKey: string;
  readonly fileDigest: string;
  readonly format: 'camt.053' | 'csv';
  readonly options: StatementOptions;
  readonly status: 'uploaded' | 'confirmed' | 'done' | 'abandoned';
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly opening: string | null;
  readonly closing: string | null;
  /** The last whole day of it when it was confirmed, and what the account held then. */
  readonly proofDay: LocalDate | null;
  readonly proofBalance: string | null;
  readonly lineCount: number;
  readonly linesDone: number;
  readonly outcome: unknown;
  readonly uploadedAt: Date;
  readonly confirmedBy: Id | null;
  readonly confirmKey: Id | null;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, fund, file_name as "fileName", file_key as "fileKey", file_digest as "fileDigest", format, options, status, from_day::text as "from", to_day::text as "to",
  opening::text as opening, closing::text as closing, proof_day::text as "proofDay", proof_balance::text as "proofBalance", line_count as "lineCount", lines_done as "linesDone",
  outcome, uploaded_at as "uploadedAt", confirmed_by as "confirmedBy", confirm_key as "confirmKey", finished_at as "finishedAt"`;

export function findStatement(tx: Tx, neighbourhoodId: Id, statementId: Id): Promise<StatementRow | undefined> {
  return tx.row(`select ${COLUMNS} from bank_statement where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, statementId]);
}

export function lockStatement(tx: Tx, neighbourhoodId: Id, statementId: Id): Promise<StatementRow | undefined> {
  return tx.row(`select ${COLUMNS} from bank_statement where neighbourhood_id = $1 and id = $2 for no key update`, [neighbourhoodId, statementId]);
}

export function listStatements(tx: Tx, neighbourhoodId: Id, fund: FundCode | undefined, limit: number): Promise<StatementRow[]> {
  return tx.rows(
    `select ${COLUMNS} from bank_statement where neighbourhood_id = $1 and ($2::text is null or fund = $2) and status <> 'abandoned' order by coalesce(to_day, uploaded_at::date) desc, uploaded_at desc limit $3`,
    [neighbourhoodId, fund ?? null, limit],
  );
}

/** Begins an import; one of the same account that was uploaded before and not confirmed is abandoned. */
export async function insertStatement(tx: Tx, neighbourhoodId: Id, row: Pick<StatementRow, 'id' | 'fund' | 'fileName' | 'fileKey' | 'fileDigest' | 'format'>, personId: Id): Promise<void> {
  await tx.rows(`update bank_statement set status = 'abandoned', finished_at = clock_timestamp() where neighbourhood_id = $1 and fund = $2 and status = 'uploaded'`, [neighbourhoodId, row.fund]);
  await tx.rows(
    `insert into bank_statement (neighbourhood_id, id, fund, file_name, file_key, file_digest, format, options, status, uploaded_by) values ($1, $2, $3, $4, $5, $6, $7, '{}', 'uploaded', $8)`,
    [neighbourhoodId, row.id, row.fund, row.fileName, row.fileKey, row.fileDigest, row.format, personId],
  );
}

export async function saveOptions(tx: Tx, neighbourhoodId: Id, statementId: Id, options: StatementOptions): Promise<void> {
  await tx.rows(`update bank_statement set options = $3 where neighbourhood_id = $1 and id = $2 and status = 'uploaded'`, [neighbourhoodId, statementId, JSON.stringify(options)]);
}

export interface Confirmation {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly opening: string;
  readonly closing: string;
  readonly proofDay: LocalDate | null;
  readonly proofBalance: string | null;
  readonly lineCount: number;
  readonly personId: Id;
  readonly key: Id;
}

export async function markConfirmed(tx: Tx, neighbourhoodId: Id, statementId: Id, one: Confirmation): Promise<void> {
  await tx.rows(
    `update bank_statement set status = 'confirmed', from_day = $3, to_day = $4, opening = $5, closing = $6, proof_day = $7, proof_balance = $8, line_count = $9, lines_done = 0,
       confirmed_by = $10, confirmed_at = clock_timestamp(), confirm_key = $11
     where neighbourhood_id = $1 and id = $2 and status = 'uploaded'`,
    [neighbourhoodId, statementId, one.from, one.to, one.opening, one.closing, one.proofDay, one.proofBalance, one.lineCount, one.personId, one.key],
  );
}

/** Progress for whoever watches; it never runs backwards. */
export async function saveProgress(tx: Tx, neighbourhoodId: Id, statementId: Id, linesDone: number): Promise<void> {
  await tx.rows(`update bank_statement set lines_done = greatest(lines_done, $3) where neighbourhood_id = $1 and id = $2 and status = 'confirmed'`, [neighbourhoodId, statementId, linesDone]);
}

export async function markDone(tx: Tx, neighbourhoodId: Id, statementId: Id, outcome: unknown): Promise<void> {
  await tx.rows(
    `update bank_statement set status = 'done', outcome = $3, lines_done = line_count, finished_at = clock_timestamp() where neighbourhood_id = $1 and id = $2 and status = 'confirmed'`,
    [neighbourhoodId, statementId, JSON.stringify(outcome)],
  );
}

export async function hasConfirmed(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<boolean> {
  return (await tx.row(`select 1 from bank_statement where neighbourhood_id = $1 and fund = $2 and status in ('confirmed', 'done') limit 1`, [neighbourhoodId, fund])) !== undefined;
}

export async function isBeingBooked(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<boolean> {
  return (await tx.row(`select 1 from bank_statement where neighbourhood_id = $1 and fund = $2 and status = 'confirmed' limit 1`, [neighbourhoodId, fund])) !== undefined;
}

export interface Assertion {
  readonly day: LocalDate;
  readonly balance: string;
}

/** The last whole day that statements have told of, with the balance at its end. */
export function findEstablished(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<Assertion | undefined> {
  return tx.row(
    `select proof_day::text as day, proof_balance::text as balance from bank_statement
     where neighbourhood_id = $1 and fund = $2 and status in ('confirmed', 'done') and proof_day is not null order by proof_day desc, confirmed_at desc limit 1`,
    [neighbourhoodId, fund],
  );
}

/** What booked statements assert about days after the last proof, newest first. */
export function findAssertions(tx: Tx, neighbourhoodId: Id, fund: FundCode, after: LocalDate | null): Promise<Assertion[]> {
  return tx.rows(
    `select proof_day::text as day, proof_balance::text as balance from bank_statement
     where neighbourhood_id = $1 and fund = $2 and status = 'done' and proof_day is not null and ($3::date is null or proof_day > $3) order by proof_day desc, confirmed_at desc limit 400`,
    [neighbourhoodId, fund, after],
  );
}
