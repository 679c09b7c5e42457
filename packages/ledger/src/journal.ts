import { formatMoney, type Money } from '@linli/quantities';
import { ACCOUNTS, type AccountClass } from './accounts/index.ts';
import type { PlacedEntry } from './leaf.ts';
import { compareAccounts, type AccountRef } from './posting.ts';

const TOP: Record<AccountClass, string> = { asset: 'assets', liability: 'liabilities', equity: 'equity', income: 'revenues', expense: 'expenses' };

/** How a detail (the id of a home, a party) is written in a journal. It must give different names for different details. */
export type NameOf = (ref: AccountRef) => string;

/** hledger reads two spaces as the end of a name, `;` as a remark and a bracket as a virtual posting. */
function plain(text: string): string {
  return text.replace(/[\s;()[\]{}|=@*!:"]+/gu, '_');
}

/** `assets:renovation:home-receivable:1-101` */
export function journalAccount(ref: AccountRef, nameOf: NameOf): string {
  const head = `${TOP[ACCOUNTS[ref.account].class]}:${ref.fund}:${ref.account}`;
  return ref.detail === '' ? head : `${head}:${plain(nameOf(ref))}`;
}

function line(account: string, amount: Money): string {
  return `    ${account}  CNY ${formatMoney(amount)}`;
}

/** One entry as a transaction of a plain-text journal; the sequence number is its code, what it was made from its tags. */
export function journalEntry(entry: PlacedEntry, nameOf: NameOf): string {
  const memo = entry.memo.replace(/[\r\n;|]+/gu, ' ').trim();
  const tags = [`id:${entry.id}`, `kind:${entry.kind}`, `source:${plain(entry.source.type)}/${plain(entry.source.id)}`, `recorded:${plain(entry.recordedAt)}`, ...(entry.reverses === null ? [] : [`reverses:${entry.reverses}`])];
  return [
    `${entry.bookedOn} (${entry.seq}) ${memo}`,
    `    ; ${tags.join(', ')}`,
    ...entry.postings.map(({ account, detail, amount }) => line(journalAccount({ fund: entry.fund, account, detail }, nameOf), amount)),
  ].join('\n');
}

/**
 * The head of a journal for hledger (`hledger check -s`): the commodity with its two places, and every account declared, so that a
 * misspelt one would be an error there.
 */
export function journalHead(accounts: readonly AccountRef[], nameOf: NameOf, remarks: readonly string[]): string {
  const names = [...accounts].sort(compareAccounts).map((ref) => `account ${journalAccount(ref, nameOf)}`);
  return [...remarks.map((remark) => `; ${remark.replace(/[\r\n]+/gu, ' ')}`), 'commodity CNY 1000.00', ...names, ''].join('\n');
}
