import { matchLines, type BookedAmount, type Match, type OpenAmount, type StatementLine, type UnmatchedReasonCode } from '@linli/bank-statements';
import { addDays, type Id, type LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findItems, loadEntries, movementsOf, type StoredItem } from '../../ledger/index.ts';
import { findKnownKeys, unexplained } from '../lines/line.store.ts';
import { IDENTITY_BYTES, type ReadStatement } from './read-statement-text.ts';

const PAGE = 5_000;

/** A line of a statement as the stored lines know it. */
export interface KeyedLine {
  readonly line: StatementLine;
  /** The same in every later statement that brings the line again. */
  readonly key: Uint8Array;
  /** An earlier statement brought it; it is not booked again. */
  readonly known: boolean;
}

/** A line with what is known of it. */
export interface PlannedLine extends KeyedLine {
  readonly match: Match | undefined;
  readonly reason: UnmatchedReasonCode | undefined;
}

export interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly items: ReadonlyMap<Id, StoredItem>;
}

const keyOf = ({ bookedOn, amount }: { readonly bookedOn: LocalDate; readonly amount: bigint }): string => `${bookedOn} ${amount}`;

function toMatch(item: StoredItem): OpenAmount {
  const { id, direction, amount, settled, reference, counterparty } = item;
  return { id, direction, remaining: amount - settled, reference, counterparty };
}

/** Movements of the bank in the books, of the same days and amounts as the lines, that no line explains and that stand. */
async function findBooked(tx: Tx, neighbourhoodId: Id, fund: FundCode, lines: readonly StatementLine[]): Promise<BookedAmount[]> {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wanted = new Set(lines.map(keyOf));
  const found: BookedAmount[] = [];
  let before = { bookedOn: addDays(last.bookedOn, 1), seq: 0 };
  for (;;) {
    const page = await movementsOf(tx, neighbourhoodId, { fund, account: 'bank', detail: '', before, limit: PAGE });
    found.push(...page.filter((one) => one.bookedOn >= first.bookedOn && wanted.has(keyOf(one))).map(({ entryId, bookedOn, amount }) => ({ entryId, bookedOn, amount })));
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE || end.bookedOn < first.bookedOn) break;
    before = { bookedOn: end.bookedOn, seq: end.seq };
  }
  const entries = await unexplained(tx, neighbourhoodId, await loadEntries(tx, neighbourhoodId, found.map((one) => one.entryId)));
  const open = new Set(entries.map((entry) => entry.id));
  return found.filter((one) => open.has(one.entryId)).reverse();
}

/** Says of every line whether an earlier statement brought it. */
export async function keyLines(tx: Tx, neighbourhoodId: Id, fund: FundCode, { statement, identities }: ReadStatement): Promise<KeyedLine[]> {
  const keys = statement.lines.map((_, at) => identities.subarray(at * IDENTITY_BYTES, (at + 1) * IDENTITY_BYTES));
  const stored = await findKnownKeys(tx, neighbourhoodId, fund, keys);
  return statement.lines.map((line, at) => ({ line, key: keys[at] as Uint8Array, known: stored.has(keys[at] as Uint8Array) }));
}

/** Says of every new line what it settles, with the items and books as they stand. It writes nothing. */
export async function planLines(tx: Tx, neighbourhoodId: Id, fund: FundCode, lines: readonly KeyedLine[]): Promise<Plan> {
  const fresh = lines.filter((one) => !one.known).map((one) => one.line);
  const items = await findItems(tx, neighbourhoodId, { fund, waiting: true });
  const matching = matchLines(fresh, items.map(toMatch), await findBooked(tx, neighbourhoodId, fund, fresh));
  const matches = new Map(matching.matches.map((match) => [match.position, match]));
  const reasons = new Map(matching.unmatched.map(({ position, reason }) => [position, reason]));
  return {
    lines: lines.map((one) => ({ ...one, match: matches.get(one.line.position), reason: reasons.get(one.line.position) })),
    items: new Map(items.map((item) => [item.id, item])),
  };
}
