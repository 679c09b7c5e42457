import type { OutputOf, readEntry } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { ACCOUNTS, ENTRY_KINDS, type AccountCode, type AccountRef, type FundCode, type Posting } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import type { Tx } from '../../platform/database/transaction.ts';
import { queryHomes } from '../homes/index.ts';
import type { StoredEntry } from './entry.queries.ts';

/** Homes by the number on their door; parties, lines and organisations by their own code. */
export type DetailNames = (ref: Pick<AccountRef, 'account' | 'detail'>) => string;

/** Names for the details of these accounts; the homes are looked up only when one of them is asked for. */
export async function detailNames(tx: Tx, neighbourhoodId: Id, refs?: readonly Pick<AccountRef, 'account'>[]): Promise<DetailNames> {
  const asked = refs === undefined || refs.some(({ account }) => ACCOUNTS[account].detail === 'home');
  const homes = new Map(asked ? (await queryHomes(tx, neighbourhoodId)).map((home) => [home.homeId as string, home.code]) : []);
  return ({ account, detail }) => (ACCOUNTS[account].detail === 'home' ? (homes.get(detail) ?? detail) : detail);
}

type PostingView = OutputOf<typeof readEntry>['postings'][number];

export function viewPostings(postings: readonly Posting[], nameOf: DetailNames): PostingView[] {
  return postings.map(({ account, detail, amount }) => ({ account, name: ACCOUNTS[account].name.zh, detail: detail === '' ? '' : nameOf({ account, detail }), amount: formatMoney(amount) }));
}

/** One sum for each heading and side, in the order of the entry: what everybody may see of it. */
export function viewHeadings(postings: readonly Posting[]): { account: string; name: string; accounts: number; amount: string }[] {
  const sums = new Map<string, { account: AccountCode; details: Set<string>; amount: bigint }>();
  for (const { account, detail, amount } of postings) {
    const key = `${account} ${amount > 0n ? 'debit' : 'credit'}`;
    const sum = sums.get(key) ?? { account, details: new Set<string>(), amount: 0n };
    sum.details.add(detail);
    sum.amount += amount;
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ account, details, amount }) => ({ account, name: ACCOUNTS[account].name.zh, accounts: details.size, amount: formatMoney(amount) }));
}

interface EntryFrame {
  entryId: Id; seq: number; kind: string; kindName: string; fund: FundCode; bookedOn: string; recordedAt: string; reverses: Id | null; reversedBy: Id | null; leafHash: string;
}

export function viewFrame(entry: StoredEntry): EntryFrame {
  const { id, seq, kind, fund, bookedOn, recordedAt, reverses, reversedBy, leafHash } = entry;
  return { entryId: id, seq, kind, kindName: ENTRY_KINDS[kind].name.zh, fund, bookedOn, recordedAt, reverses, reversedBy, leafHash };
}
