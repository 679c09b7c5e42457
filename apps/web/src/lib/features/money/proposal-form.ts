import type { BodyOf, proposeAct } from '@linli/contracts';
import { ACCOUNTS, ENTRY_KINDS, isByHand, isEntryKind, type AccountCode, type EntryKindCode, type FundCode } from '@linli/ledger';

export type Content = BodyOf<typeof proposeAct>['content'];

/** A kind that people book by hand, with the one account on each side that its form fills. */
export interface HandKind {
  readonly kind: EntryKindCode;
  readonly fund: FundCode;
  readonly debit: AccountCode;
  readonly credit: AccountCode;
}

/**
 * The kinds a form of two accounts can make: one debit and one credit each. Openings and matches, which may touch any account, are
 * posted from their own chapters.
 */
export const HAND_KINDS: readonly HandKind[] = Object.values(ENTRY_KINDS).flatMap((page) => {
  if (!isByHand(page.code) || page.debit === 'any' || page.credit === 'any') return [];
  const [debit, credit] = [page.debit[0], page.credit[0]];
  return debit === undefined || credit === undefined ? [] : page.funds.map((fund) => ({ kind: page.code, fund, debit, credit }));
});

/** The account of a kind that needs a detail: a party, an organisation, a line, a home. None needs two different ones. */
export function detailAccount(kind: HandKind): AccountCode | null {
  return [kind.debit, kind.credit].find((account) => ACCOUNTS[account].detail !== 'none') ?? null;
}

/** What a filled form asks for. The API judges it; here it is only put together. */
export function entryContent(form: FormData): Content {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const [fund = '', kind = ''] = text('what').split(' ');
  const found = HAND_KINDS.find((one) => one.kind === kind && one.fund === fund) ?? HAND_KINDS[0];
  const amount = text('amount');
  const posting = (account: AccountCode | undefined, sign: '' | '-'): { account: string; detail: string; amount: string } => ({
    account: account ?? '',
    detail: account !== undefined && ACCOUNTS[account].detail !== 'none' ? text('whose') : '',
    amount: `${sign}${amount}`,
  });
  return { act: 'entry', fund: found?.fund ?? 'renovation', kind: isEntryKind(kind) ? kind : '', bookedOn: text('bookedOn'), memo: text('memo'), postings: [posting(found?.debit, ''), posting(found?.credit, '-')] };
}

export function periodContent(form: FormData, act: 'close-period' | 'reopen-period'): Content {
  return { act, fund: String(form.get('fund') ?? '') as FundCode, period: String(form.get('period') ?? '').trim() };
}
