import { lineIdentities, matchLines, type BookedAmount, type Match, type OpenAmount, type Statement, type StatementLine, type UnmatchedReasonCode } from '@linli/bank-statements';
import { addDays, type Id, type LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findItems, loadEntries, movementsOf, type StoredItem } from '../../ledger/index.ts';
import { findExplained, findKnownKeys } from '../lines/line.store.ts';

const PAGE = 5_000;

/** A line of a statement with what is known of it. */
export interface PlannedLine {
  readonly line: StatementLine;
  /** The same in every later statement that brings the line again. */
  readonly key: Buffer;
  /** An earlier statement brought it; it is not booked again. */
  readonly known: boolean;
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
  const explained = await findExplained(tx, neighbourhoodId, found.map((one) => one.entryId));
  const open = found.filter((one) => !explained.has(one.entryId));
  const standing = new Set((await loadEntries(tx, neighbourhoodId, open.map((one) => one.entryId))).filter((entry) => entry.reverses === null && entry.reversedBy === null).map((entry) => entry.id));
  return open.filter((one) => standing.has(one.entryId)).reverse();
}

/** Says of every line whether it is new and what it settles, with the items and books as they stand. It writes nothing. */
export async function planStatement(tx: Tx, neighbourhoodId: Id, fund: FundCode, statement: Statement, cipher: FieldCipher): Promise<Plan> {
  const keys = lineIdentities(statement.lines).map((identity) => cipher.index(identity, 'bank-line'));
  const stored = await findKnownKeys(tx, neighbourhoodId, fund, keys);
  const isKnown = keys.map((key) => stored.has(key.toString('base64')));
  const fresh = statement.lines.filter((_, at) => isKnown[at] !== true);
  const items = await findItems(tx, neighbourhoodId, { fund, waiting: true });
  const matching = matchLines(fresh, items.map(toMatch), await findBooked(tx, neighbourhoodId, fund, fresh));
  const matches = new Map(matching.matches.map((match) => [match.position, match]));
  const reasons = new Map(matching.unmatched.map(({ position, reason }) => [position, reason]));
  return {
    lines: statement.lines.map((line, at) => ({ line, key: keys[at] as Buffer, known: isKnown[at] === true, match: matches.get(line.position), reason: reasons.get(line.position) })),
    items: new Map(items.map((item) => [item.id, item])),
  };
}
