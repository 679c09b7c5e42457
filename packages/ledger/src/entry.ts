import { accept, parseLocalDate, refuse, within, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import { ACCOUNTS, isAccount } from './accounts/index.ts';
import { ENTRY_KINDS, isEntryKind, type EntryKindCode } from './entry-kinds/index.ts';
import { isFund, type FundCode } from './funds/index.ts';
import { sumOf, type Posting } from './posting.ts';

/** Bounds of one entry: a charge of one line to 10,000 homes has 20,000 postings. */
export const MOST_POSTINGS = 20_000;
export const LONGEST_MEMO = 200;
const LONGEST_DETAIL = 64;
/** The largest amount the books hold: 999,999,999,999.99 yuan. */
const LARGEST: Money = 99_999_999_999_999n;

/** What an entry was made from. (kind, fund, source) names an entry for ever: what was booked from one source once is not booked again. */
export interface EntrySource {
  /** In kebab-case, e.g. `report-line`, `statement-line`, `proposal`. */
  readonly type: string;
  readonly id: string;
}

/** An entry (记账凭证) before it has its place in the books. */
export interface EntryDraft {
  readonly kind: EntryKindCode;
  readonly fund: FundCode;
  /** The day it belongs to in the accounts, not the moment of writing. */
  readonly bookedOn: LocalDate;
  readonly memo: string;
  readonly source: EntrySource;
  readonly postings: readonly Posting[];
  /** The entry it takes back, for a reversal. */
  readonly reverses: string | null;
}

export type EntryRefusal =
  | 'entry-kind-unknown'
  | 'entry-fund-wrong'
  | 'date-malformed'
  | 'entry-memo-wrong'
  | 'entry-source-wrong'
  | 'entry-empty'
  | 'entry-too-long'
  | 'entry-account-unknown'
  | 'entry-account-wrong'
  | 'entry-detail-wrong'
  | 'entry-amount-wrong'
  | 'entry-unbalanced';

/** One posting has an account of the chart, on the side its kind allows, with a detail exactly where the account has one. */
function checkPosting(kind: EntryKindCode, posting: Posting): Outcome<null, Refusal<EntryRefusal>> {
  const { account, amount, detail } = posting;
  if (!isAccount(account)) return refuse('entry-account-unknown', 'account', { account: String(account).slice(0, 40) });
  if (amount === 0n || amount > LARGEST || amount < -LARGEST) return refuse('entry-amount-wrong', 'amount');
  const allowed = amount > 0n ? ENTRY_KINDS[kind].debit : ENTRY_KINDS[kind].credit;
  if (allowed !== 'any' && !(allowed as readonly string[]).includes(account)) return refuse('entry-account-wrong', 'account', { account: ACCOUNTS[account].name.zh, kind: ENTRY_KINDS[kind].name.zh });
  const wanted = ACCOUNTS[account].detail !== 'none';
  if ((detail === '') === wanted || detail.length > LONGEST_DETAIL) return refuse('entry-detail-wrong', 'detail', { account: ACCOUNTS[account].name.zh });
  return accept(null);
}

function checkFrame(draft: EntryDraft): Outcome<null, Refusal<EntryRefusal>> {
  if (!isEntryKind(draft.kind)) return refuse('entry-kind-unknown', 'kind');
  if (!isFund(draft.fund) || !(ENTRY_KINDS[draft.kind].funds as readonly string[]).includes(draft.fund)) return refuse('entry-fund-wrong', 'fund', { kind: ENTRY_KINDS[draft.kind].name.zh });
  const day = parseLocalDate(draft.bookedOn);
  if (!day.ok) return refuse('date-malformed', 'bookedOn');
  if (draft.memo.trim() === '' || draft.memo.length > LONGEST_MEMO) return refuse('entry-memo-wrong', 'memo');
  if (!/^[a-z][a-z-]{1,39}$/.test(draft.source.type) || draft.source.id === '' || draft.source.id.length > 100) return refuse('entry-source-wrong', 'source');
  if ((draft.kind === 'reversal') !== (draft.reverses !== null)) return refuse('entry-source-wrong', 'reverses');
  if (draft.postings.length < 2) return refuse('entry-empty', 'postings');
  if (draft.postings.length > MOST_POSTINGS) return refuse('entry-too-long', 'postings', { most: MOST_POSTINGS });
  return accept(null);
}

/**
 * Checks an entry before it is posted: known kind and fund, a day that exists, accounts on the side the kind allows, and debits equal to
 * credits to the fen (双重记账; 会计法 第九条: by real events only, hence a source). The difference of an unbalanced entry is named.
 *
 * @example
 * draftEntry({ kind: 'payment', fund: 'renovation', bookedOn: '2026-11-24', memo: '3-2-501 交款', source: { type: 'statement-line', id },
 *   postings: [{ account: 'bank', detail: '', amount: 1200n }, { account: 'home-receivable', detail: homeId, amount: -1200n }] })
 */
export function draftEntry(input: Omit<EntryDraft, 'reverses'> & { readonly reverses?: string | null }): Outcome<EntryDraft, Refusal<EntryRefusal>> {
  const draft: EntryDraft = { ...input, reverses: input.reverses ?? null };
  const frame = checkFrame(draft);
  if (!frame.ok) return frame;
  for (const [at, posting] of draft.postings.entries()) {
    const checked = within(`postings.${at}`, checkPosting(draft.kind, posting));
    if (!checked.ok) return checked;
  }
  const difference = sumOf(draft.postings);
  if (difference !== 0n) return refuse('entry-unbalanced', 'postings', { difference: formatMoney(difference < 0n ? -difference : difference) });
  return accept(draft);
}

/** The draft that takes an entry back: every posting with the opposite sign, on a day of its own. The wrong entry stays. */
export function reversalOf(entry: EntryDraft & { readonly id: string }, on: { readonly bookedOn: LocalDate; readonly memo: string }): Outcome<EntryDraft, Refusal<EntryRefusal | 'reversal-of-reversal'>> {
  if (entry.kind === 'reversal') return refuse('reversal-of-reversal');
  return draftEntry({
    kind: 'reversal',
    fund: entry.fund,
    ...on,
    source: { type: 'entry', id: entry.id },
    reverses: entry.id,
    postings: entry.postings.map(({ account, detail, amount }) => ({ account, detail, amount: -amount })),
  });
}
