import type { Id, LocalDate } from '@linli/kernel';
import { matchOf, settlementOf, type EntryDraft, type EntrySource } from '@linli/ledger';
import { demand, Refused } from '../../platform/http/refused.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { lockBook } from './book.store.ts';
import { findBySources, sourceName } from './entry.store.ts';
import { insertSettlements, lockItems, type StoredItem } from './open-item.store.ts';
import { BY_RULE, postEntries, type Hands, type PostedEntry } from './post-entries.ts';

export interface SettleRequest {
  readonly itemId: Id;
  readonly amount: bigint;
  readonly bookedOn: LocalDate;
  /** The line of the bank statement, or whatever else shows that the money moved. */
  readonly source: EntrySource;
  /** The money arrived earlier and lies in suspense. */
  readonly fromSuspense?: boolean;
}

/**
 * Settles open items in the caller's transaction: posts the entry of each and takes the amount off the item. The same source settles
 * the same item once; it may settle several (one transfer for two instalments). Locks: the books, then the items by their keys.
 */
export async function settleItems(tx: Tx, neighbourhoodId: Id, requests: readonly SettleRequest[], hands: Hands = BY_RULE): Promise<PostedEntry[]> {
  if (requests.length === 0) return [];
  await lockBook(tx, neighbourhoodId);
  const items = await lockItems(tx, neighbourhoodId, [...new Set(requests.map((request) => request.itemId))]);
  const remembered = new Map([...items].map(([id, item]) => [id, item.settled]));
  const booked = await findBySources(tx, neighbourhoodId, requests.map((request) => keyOf(request, items)));
  const drafts: EntryDraft[] = [];
  const fresh: SettleRequest[] = [];
  for (const request of requests) {
    if (booked.has(sourceName(keyOf(request, items)))) continue;
    const item = itemOf(items, request.itemId);
    const settled = remembered.get(item.id) ?? item.settled;
    const { source } = keyOf(request, items);
    drafts.push(demand((request.fromSuspense === true ? matchOf : settlementOf)({ ...item, settled }, { ...request, source })));
    remembered.set(item.id, settled + request.amount);
    fresh.push(request);
  }
  const posted = await postEntries(tx, neighbourhoodId, drafts, hands, booked);
  await insertSettlements(tx, neighbourhoodId, fresh.map((request, at) => ({ itemId: request.itemId, entryId: (posted[at] as PostedEntry).id, amount: request.amount })));
  const bySource = new Map(fresh.map((request, at) => [sourceName(keyOf(request, items)), posted[at] as PostedEntry]));
  return requests.map((request) => {
    const name = sourceName(keyOf(request, items));
    const earlier = booked.get(name);
    return earlier === undefined ? (bySource.get(name) as PostedEntry) : { ...earlier, repeated: true };
  });
}

function itemOf(items: ReadonlyMap<Id, StoredItem>, id: Id): StoredItem {
  const item = items.get(id);
  if (item === undefined) throw new Refused('open-item-unknown', 'itemId');
  if (item.withdrawn) throw new Refused('open-item-withdrawn', 'itemId');
  return item;
}

function keyOf(request: SettleRequest, items: ReadonlyMap<Id, StoredItem>): { kind: StoredItem['kind']; fund: StoredItem['fund']; source: EntrySource } {
  const item = items.get(request.itemId);
  if (item === undefined) throw new Refused('open-item-unknown', 'itemId');
  return { kind: request.fromSuspense === true ? 'matched' : item.kind, fund: item.fund, source: { type: request.source.type, id: `${request.source.id}:${item.id}` } };
}
