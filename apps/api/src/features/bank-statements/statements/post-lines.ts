import { sizeOf, type Match } from '@linli/bank-statements';
import type { Id } from '@linli/kernel';
import { draftEntry, type FundCode } from '@linli/ledger';
import { newId } from '../../../platform/crypto/new-id.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { demand } from '../../../platform/http/refused.ts';
import { lockBook, postEntries, settleItems, type Hands, type PostedEntry, type SettleRequest } from '../../ledger/index.ts';
import { insertLines, insertMatches, LINE_SOURCE, sealContent, type NewMatch } from '../lines/line.store.ts';
import type { PlannedLine } from './plan-statement.ts';

export interface Booking {
  readonly neighbourhoodId: Id;
  readonly fund: FundCode;
  readonly statementId: Id;
  /** Who confirmed the statement. */
  readonly hands: Hands;
  readonly cipher: FieldCipher;
}

interface FreshLine extends PlannedLine {
  readonly id: Id;
}

const itemsOf = (match: Match | undefined): readonly { readonly itemId: Id; readonly amount: bigint }[] => (match?.settled.kind === 'items' ? match.settled.settlements : []);

/** Settles what lines were matched with. The entry of each settlement has its line as its source. */
async function settle(tx: Tx, booking: Booking, lines: readonly FreshLine[]): Promise<void> {
  const requests = lines.flatMap(({ id, line, match }) =>
    itemsOf(match).map(({ itemId, amount }): SettleRequest => ({ itemId, amount, bookedOn: line.bookedOn, source: { type: LINE_SOURCE, id } })),
  );
  await settleItems(tx, booking.neighbourhoodId, requests, booking.hands);
}

/** Receipts that nobody is sure about yet: the bank has the money, and the books say that its payer is not known. */
async function postUnmatched(tx: Tx, booking: Booking, lines: readonly FreshLine[]): Promise<Map<Id, Id>> {
  const drafts = lines.map(({ id, line }) =>
    demand(
      draftEntry({
        kind: 'unmatched-in',
        fund: booking.fund,
        bookedOn: line.bookedOn,
        memo: '银行到账，待查清交款人',
        source: { type: LINE_SOURCE, id },
        postings: [{ account: 'bank', detail: '', amount: line.amount }, { account: 'suspense', detail: '', amount: -line.amount }],
      }),
    ),
  );
  const posted = await postEntries(tx, booking.neighbourhoodId, drafts, booking.hands);
  return new Map(lines.map(({ id }, at) => [id, (posted[at] as PostedEntry).id]));
}

/** A receipt goes into suspense unless the books may have it already: then it waits, so that it is not counted twice. */
function goesIntoSuspense({ line, match, reason }: PlannedLine): boolean {
  return match === undefined && line.amount > 0n && reason !== 'booked-unclear' && reason !== 'not-booked';
}

/**
 * Books new lines in the caller's transaction, all of them or none: what they settle, receipts in suspense, and the lines themselves.
 * Receipts go before payments: the money was there before it left. The unique key of a line is the last guard: should another run have
 * been faster, nothing of this one stays, and the next plan finds the lines known.
 */
export async function postLines(tx: Tx, booking: Booking, planned: readonly PlannedLine[]): Promise<void> {
  const { neighbourhoodId, fund, statementId, cipher } = booking;
  if (planned.length === 0) return;
  await lockBook(tx, neighbourhoodId);
  const fresh = planned.map((one): FreshLine => ({ ...one, id: newId() }));
  await settle(tx, booking, fresh.filter(({ line }) => line.amount > 0n));
  const suspense = await postUnmatched(tx, booking, fresh.filter(goesIntoSuspense));
  await settle(tx, booking, fresh.filter(({ line }) => line.amount < 0n));
  const booked = fresh.flatMap(({ id, line, match }): NewMatch[] =>
    match?.settled.kind === 'entry' ? [{ lineId: id, entryId: match.settled.entryId, amount: sizeOf(line), proposalId: null }] : [],
  );
  await insertLines(tx, neighbourhoodId, fund, statementId, fresh.map(({ id, line, key, match, reason }) => ({
    id, key, position: line.position, bookedOn: line.bookedOn, amount: line.amount, content: sealContent(cipher, neighbourhoodId, line),
    rule: match?.rule ?? null, reason: reason ?? null, suspenseEntryId: suspense.get(id) ?? null, matched: match === undefined ? 0n : sizeOf(line),
  })));
  await insertMatches(tx, neighbourhoodId, booked);
}
