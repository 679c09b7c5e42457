import type { StatementLine } from '@linli/bank-statements';
import type { Id, LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import type { StoredEntry } from '../../ledger/index.ts';

/** Names, accounts and words of people in a line: kept sealed. */
export type LineContent = Pick<StatementLine, 'reference' | 'counterparty' | 'counterpartyAccount' | 'memo' | 'bankRef'>;

const contentPlace = (neighbourhoodId: Id): string => `bank_line.content:${neighbourhoodId}`;

export function sealContent(cipher: FieldCipher, neighbourhoodId: Id, { reference, counterparty, counterpartyAccount, memo, bankRef }: LineContent): string {
  return cipher.seal(JSON.stringify({ reference, counterparty, counterpartyAccount, memo, bankRef } satisfies LineContent), contentPlace(neighbourhoodId));
}

export function openContent(cipher: FieldCipher, neighbourhoodId: Id, sealed: string): LineContent {
  return JSON.parse(cipher.open(sealed, contentPlace(neighbourhoodId))) as LineContent;
}

/** A line as it is stored, whatever statement brought it. */
export interface NewLine {
  readonly id: Id;
  readonly position: number;
  readonly bookedOn: LocalDate;
  readonly amount: bigint;
  readonly key: Uint8Array;
  readonly content: string;
  /** The rule that knew it, or why it waits. */
  readonly rule: string | null;
  readonly reason: string | null;
  readonly suspenseEntryId: Id | null;
  readonly matched: bigint;
}

export async function insertLines(tx: Tx, neighbourhoodId: Id, fund: FundCode, statementId: Id, lines: readonly NewLine[]): Promise<void> {
  await tx.rows(
    `insert into bank_line (neighbourhood_id, fund, statement_id, id, position, booked_on, amount, line_key, content, rule, reason, suspense_entry_id, matched)
     select $1, $2, $3, l.* from unnest($4::uuid[], $5::int[], $6::date[], $7::numeric[], $8::bytea[], $9::text[], $10::text[], $11::text[], $12::uuid[], $13::numeric[]) as l`,
    [
      neighbourhoodId,
      fund,
      statementId,
      lines.map((line) => line.id),
      lines.map((line) => line.position),
      lines.map((line) => line.bookedOn),
      lines.map((line) => formatMoney(line.amount)),
      lines.map((line) => hex(line.key)),
      lines.map((line) => line.content),
      lines.map((line) => line.rule),
      lines.map((line) => line.reason),
      lines.map((line) => line.suspenseEntryId),
      lines.map((line) => formatMoney(line.matched)),
    ],
  );
}

const KEYS_AT_ONCE = 5_000;

/** Keys as bytes, looked up by what they hold. */
export interface KnownKeys {
  has(key: Uint8Array): boolean;
}

/** The way the database writes bytes: for thousands of them shorter work than the driver's own. */
const hex = (key: Uint8Array): string => `\\x${Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex')}`;

/** Which of the keys are stored already. */
export async function findKnownKeys(tx: Tx, neighbourhoodId: Id, fund: FundCode, keys: readonly Uint8Array[]): Promise<KnownKeys> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const rows = await tx.rows<{ key: string }>(
      `select l.line_key::text as key from unnest($3::bytea[]) as k(key) join bank_line l on l.neighbourhood_id = $1 and l.fund = $2 and l.line_key = k.key`,
      [neighbourhoodId, fund, keys.slice(at, at + KEYS_AT_ONCE).map(hex)],
    );
    for (const row of rows) known.add(row.key);
  }
  return { has: (key) => known.size > 0 && known.has(hex(key)) };
}

export interface NewMatch {
  readonly lineId: Id;
  readonly entryId: Id;
  readonly amount: bigint;
  readonly proposalId: Id | null;
}

/** Writes down which lines stand for entries that were not made from them. The primary key holds an entry to one line. */
export async function insertMatches(tx: Tx, neighbourhoodId: Id, matches: readonly NewMatch[]): Promise<void> {
  if (matches.length === 0) return;
  await tx.rows(
    `insert into bank_match (neighbourhood_id, line_id, entry_id, amount, proposal_id)
     select $1, m.* from unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::uuid[]) as m`,
    [
      neighbourhoodId,
      matches.map((one) => one.lineId),
      matches.map((one) => one.entryId),
      matches.map((one) => formatMoney(one.amount)),
      matches.map((one) => one.proposalId),
    ],
  );
}

/** What an entry was made from when it was made from a line of the bank, by a rule or by people. */
export const LINE_SOURCE = 'statement-line';
export const MATCH_SOURCE = 'bank-match';

/** Of these entries, those that stand and that no line of the bank stands for. */
export async function unexplained(tx: Tx, neighbourhoodId: Id, entries: readonly StoredEntry[]): Promise<StoredEntry[]> {
  const open = entries.filter(({ source, reverses, reversedBy }) => reverses === null && reversedBy === null && source.type !== LINE_SOURCE && source.type !== MATCH_SOURCE);
  const rows = await tx.rows<{ id: Id }>(`select entry_id as id from bank_match where neighbourhood_id = $1 and entry_id = any($2::uuid[])`, [neighbourhoodId, open.map((entry) => entry.id)]);
  const explained = new Set(rows.map((row) => row.id));
  return open.filter((entry) => !explained.has(entry.id));
}

export interface LineRow {
  readonly id: Id;
  readonly fund: FundCode;
  readonly bookedOn: LocalDate;
  readonly amount: bigint;
  readonly matched: bigint;
  readonly content: string;
  readonly reason: string | null;
  readonly inSuspense: boolean;
}

type Raw = Omit<LineRow, 'amount' | 'matched'> & { amount: string; matched: string };
const COLUMNS = `id, fund, booked_on::text as "bookedOn", amount::text as amount, matched::text as matched, content, reason, suspense_entry_id is not null as "inSuspense"`;
const lineOf = (raw: Raw): LineRow => ({ ...raw, amount: fenOf(raw.amount), matched: fenOf(raw.matched) });

export async function findLine(tx: Tx, neighbourhoodId: Id, lineId: Id): Promise<LineRow | undefined> {
  const raw = await tx.row<Raw>(`select ${COLUMNS} from bank_line where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, lineId]);
  return raw === undefined ? undefined : lineOf(raw);
}

/** A line under its lock; the books are locked before. */
export async function lockLine(tx: Tx, neighbourhoodId: Id, lineId: Id): Promise<LineRow | undefined> {
  const raw = await tx.row<Raw>(`select ${COLUMNS} from bank_line where neighbourhood_id = $1 and id = $2 for no key update`, [neighbourhoodId, lineId]);
  return raw === undefined ? undefined : lineOf(raw);
}

/** Notes that more of a line is explained. The constraint of the table is the last guard. */
export async function addMatched(tx: Tx, neighbourhoodId: Id, lineId: Id, amount: bigint): Promise<void> {
  await tx.rows(`update bank_line set matched = matched + $3 where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, lineId, formatMoney(amount)]);
}

/** Lines of which something is not explained, oldest first, from a cursor on. */
export async function listWaiting(tx: Tx, neighbourhoodId: Id, fund: FundCode | undefined, after: { readonly day: LocalDate; readonly id: Id } | undefined, limit: number): Promise<LineRow[]> {
  const rows = await tx.rows<Raw>(
    `select ${COLUMNS} from bank_line where neighbourhood_id = $1 and matched < abs(amount) and ($2::text is null or fund = $2) and ($3::date is null or (booked_on, id) > ($3, $4::uuid))
     order by booked_on, id limit $5`,
    [neighbourhoodId, fund ?? null, after?.day ?? null, after?.id ?? null, limit],
  );
  return rows.map(lineOf);
}

export interface WaitingSum {
  readonly fund: FundCode;
  readonly direction: 'in' | 'out';
  readonly lines: number;
  readonly amount: string;
}

export function sumWaiting(tx: Tx, neighbourhoodId: Id): Promise<WaitingSum[]> {
  return tx.rows(
    `select fund, case when amount > 0 then 'in' else 'out' end as direction, count(*)::int as lines, sum(abs(amount) - matched)::numeric(14, 2)::text as amount
     from bank_line where neighbourhood_id = $1 and matched < abs(amount) group by 1, 2`,
    [neighbourhoodId],
  );
}
