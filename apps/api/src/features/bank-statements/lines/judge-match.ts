import type { ProblemCode } from '@linli/contracts';
import { accept, refuse, type Id, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findItems, loadEntries, type StoredEntry, type StoredItem } from '../../ledger/index.ts';
import { unexplained, type LineRow } from './line.store.ts';
import type { MatchContent } from './match-proposal.store.ts';

/** What a person's match comes to: how much of the line it explains, and by what. */
export type JudgedMatch =
  | { readonly kind: 'items'; readonly amount: bigint; readonly parts: readonly { readonly item: StoredItem; readonly amount: bigint }[] }
  | { readonly kind: 'entry'; readonly amount: bigint; readonly entry: StoredEntry };

type Judged = Outcome<JudgedMatch, Refusal<ProblemCode>>;

export function remainingOf({ amount, matched }: LineRow): bigint {
  return (amount < 0n ? -amount : amount) - matched;
}

async function judgeItems(tx: Tx, neighbourhoodId: Id, line: LineRow, settlements: Extract<MatchContent, { kind: 'items' }>['settlements']): Promise<Judged> {
  const direction = line.amount > 0n ? 'in' : 'out';
  const open = new Map((await findItems(tx, neighbourhoodId, { fund: line.fund, direction, waiting: true })).map((item) => [item.id, item]));
  if (new Set(settlements.map((one) => one.itemId)).size !== settlements.length) return refuse('match-item-wrong', 'content.settlements');
  const parts: { item: StoredItem; amount: bigint }[] = [];
  for (const [at, { itemId, amount: text }] of settlements.entries()) {
    const item = open.get(itemId);
    const amount = fenOf(text);
    if (item === undefined) return refuse('match-item-wrong', `content.settlements.${at}.itemId`);
    if (amount === 0n) return refuse('payment-amount-wrong', `content.settlements.${at}.amount`);
    if (amount > item.amount - item.settled) return refuse('settlement-too-large', `content.settlements.${at}.amount`, { remaining: formatMoney(item.amount - item.settled) });
    parts.push({ item, amount });
  }
  return accept({ kind: 'items', parts, amount: parts.reduce((sum, part) => sum + part.amount, 0n) });
}

/** An entry that two people have booked: the receipt out of suspense, or the movement of the bank itself on the day of the line. */
async function judgeEntry(tx: Tx, neighbourhoodId: Id, line: LineRow, entryId: Id): Promise<Judged> {
  const [entry] = await unexplained(tx, neighbourhoodId, await loadEntries(tx, neighbourhoodId, [entryId]));
  if (entry?.fund !== line.fund) return refuse('match-entry-wrong', 'content.entryId');
  const moved = (account: 'bank' | 'suspense'): bigint => entry.postings.filter((posting) => posting.account === account).reduce((sum, posting) => sum + posting.amount, 0n);
  if (line.inSuspense) {
    const amount = moved('suspense');
    return entry.kind === 'matched' && amount > 0n ? accept({ kind: 'entry', entry, amount }) : refuse('match-entry-wrong', 'content.entryId');
  }
  const fits = line.matched === 0n && entry.bookedOn === line.bookedOn && moved('bank') === line.amount;
  return fits ? accept({ kind: 'entry', entry, amount: remainingOf(line) }) : refuse('match-entry-wrong', 'content.entryId');
}

/** Judges what a person says a line is: the same when it is proposed and when it is approved. */
export async function judgeMatch(tx: Tx, neighbourhoodId: Id, line: LineRow, content: MatchContent): Promise<Judged> {
  const remaining = remainingOf(line);
  if (remaining === 0n) return refuse('line-settled');
  const judged = content.kind === 'items' ? await judgeItems(tx, neighbourhoodId, line, content.settlements) : await judgeEntry(tx, neighbourhoodId, line, content.entryId);
  if (judged.ok && judged.value.amount > remaining) return refuse('match-too-much', 'content', { remaining: formatMoney(remaining) });
  return judged;
}
