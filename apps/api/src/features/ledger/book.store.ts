import type { Id, LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { EMPTY_ROOT } from '@linli/transparency';
import type { Tx } from '../../platform/database/transaction.ts';

/** What guards the books of one fund: the last day that is closed, and the last day that a bank statement has proven. */
export interface FundState {
  readonly closedThrough: LocalDate | null;
  readonly provenThrough: LocalDate | null;
}

/** The books of a neighbourhood under their lock. */
export interface Book {
  readonly size: number;
  readonly frontier: readonly string[];
  readonly root: string;
  readonly lastRecordedAt: Date | null;
  readonly now: Date;
  readonly funds: ReadonlyMap<FundCode, FundState>;
}

/**
 * Takes the lock of the books: the first lock of every transaction that posts, so that postings queue instead of waiting for each other
 * in a circle. `FOR NO KEY UPDATE` lets rows that merely refer to the books be written meanwhile. The clock is read after the lock.
 */
export async function lockBook(tx: Tx, neighbourhoodId: Id): Promise<Book> {
  const lock = (): Promise<BookRow | undefined> =>
    tx.row<BookRow>(
      `select size::int as size, frontier, root, last_recorded_at as "lastRecordedAt", clock_timestamp() as now from ledger_book where neighbourhood_id = $1 for no key update`,
      [neighbourhoodId],
    );
  const row = (await lock()) ?? (await opened(tx, neighbourhoodId, lock));
  // The clock of the locking statement may have been read while it waited: it is read again, after the lock.
  const funds = await tx.rows<{ fund: FundCode; now: Date } & FundState>(
    `select fund, closed_through::text as "closedThrough", proven_through::text as "provenThrough", clock_timestamp() as now from ledger_fund where neighbourhood_id = $1`,
    [neighbourhoodId],
  );
  return { ...row, now: funds[0]?.now ?? row.now, funds: new Map(funds.map(({ fund, closedThrough, provenThrough }) => [fund, { closedThrough, provenThrough }])) };
}

type BookRow = Omit<Book, 'funds'>;

async function opened(tx: Tx, neighbourhoodId: Id, lock: () => Promise<BookRow | undefined>): Promise<BookRow> {
  await tx.rows(`insert into ledger_book (neighbourhood_id, root) values ($1, $2) on conflict do nothing`, [neighbourhoodId, EMPTY_ROOT]);
  await tx.rows(
    `insert into ledger_fund (neighbourhood_id, fund) select $1, fund from unnest(array['renovation', 'maintenance', 'common-income']) as fund on conflict do nothing`,
    [neighbourhoodId],
  );
  const row = await lock();
  if (row === undefined) throw new Error('Broken invariant: books that were opened are there');
  return row;
}

export interface BookHead {
  readonly size: number;
  readonly root: string;
  readonly lastRecordedAt: Date | null;
}

/** The head of the neighbourhood's log as it stands; books nobody has opened have an empty one. */
export async function findHead(tx: Tx, neighbourhoodId: Id): Promise<BookHead> {
  const row = await tx.row<BookHead>(`select size::int as size, root, last_recorded_at as "lastRecordedAt" from ledger_book where neighbourhood_id = $1`, [neighbourhoodId]);
  return row ?? { size: 0, root: EMPTY_ROOT, lastRecordedAt: null };
}

/** Moves the last closed day of a fund; null when no period is closed any more. */
export async function setClosedThrough(tx: Tx, neighbourhoodId: Id, fund: FundCode, day: LocalDate | null): Promise<void> {
  await tx.rows(`update ledger_fund set closed_through = $3 where neighbourhood_id = $1 and fund = $2`, [neighbourhoodId, fund, day]);
}

/** Notes what a bank statement has proven. It only moves forward. */
export async function setProven(tx: Tx, neighbourhoodId: Id, fund: FundCode, through: LocalDate, balance: string): Promise<void> {
  await tx.rows(
    `update ledger_fund set proven_through = $3, proven_balance = $4, proven_at = clock_timestamp()
     where neighbourhood_id = $1 and fund = $2 and (proven_through is null or proven_through <= $3)`,
    [neighbourhoodId, fund, through, balance],
  );
}

export interface FundProof extends FundState {
  readonly provenBalance: string | null;
  readonly provenAt: Date | null;
}

/** What is closed and what is proven, fund by fund. */
export async function findFunds(tx: Tx, neighbourhoodId: Id): Promise<Map<FundCode, FundProof>> {
  const rows = await tx.rows<{ fund: FundCode } & FundProof>(
    `select fund, closed_through::text as "closedThrough", proven_through::text as "provenThrough", proven_balance::text as "provenBalance", proven_at as "provenAt"
     from ledger_fund where neighbourhood_id = $1`,
    [neighbourhoodId],
  );
  return new Map(rows.map(({ fund, ...state }) => [fund, state]));
}
