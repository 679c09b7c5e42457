import { addDays, parseLocalDate, accept, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { isTemporary } from './accounts/index.ts';
import type { AccountBalance } from './balances.ts';
import { draftEntry, type EntryDraft, type EntryRefusal } from './entry.ts';
import type { FundCode } from './funds/index.ts';
import { sumOf, type Posting } from './posting.ts';

/** A period of the books: a month (`2026-11`) or a year (`2026`) of one fund. */
export interface Period {
  readonly fund: FundCode;
  readonly code: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Reads `2026-11` or `2026` as a period with its first and last day. */
export function periodOf(fund: FundCode, code: string): Outcome<Period, Refusal<'period-malformed'>> {
  const year = /^(\d{4})$/.exec(code);
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  const from = year !== null ? `${code}-01-01` : month !== null ? `${code}-01` : '';
  if (!parseLocalDate(from).ok) return refuse('period-malformed', 'period');
  const next = year !== null ? `${String(Number(code) + 1).padStart(4, '0')}-01-01` : monthAfter(from);
  return accept({ fund, code, from, to: addDays(next, -1) });
}

function monthAfter(first: LocalDate): LocalDate {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/**
 * What closing a period posts: on its last day every account of income and expense is emptied into the surplus; on the first day after,
 * the surplus is carried forward. A period in which nothing was earned or spent posts nothing.
 *
 * `serial` counts the closings of the same period: after a reopening it is closed anew under a new source.
 */
export function closingEntries(period: Period, balances: readonly AccountBalance[], serial: number): Outcome<EntryDraft[], Refusal<EntryRefusal>> {
  const temporary = balances.filter((one) => isTemporary(one.account) && one.balance !== 0n);
  const emptied: Posting[] = temporary.map(({ account, detail, balance }) => ({ account, detail, amount: -balance }));
  const result = sumOf(emptied);
  if (emptied.length === 0) return accept([]);
  const source = { type: 'period', id: `${period.fund}:${period.code}:${serial}` };
  const surplus: Posting[] = result === 0n ? [] : [{ account: 'surplus', detail: '', amount: -result }];
  const closing = draftEntry({ kind: 'closing', fund: period.fund, bookedOn: period.to, memo: `${period.code} 结账`, source, postings: [...emptied, ...surplus] });
  if (!closing.ok || result === 0n) return closing.ok ? accept([closing.value]) : closing;
  const carried = draftEntry({
    kind: 'carried-forward',
    fund: period.fund,
    bookedOn: addDays(period.to, 1),
    memo: `${period.code} 结余结转`,
    source,
    postings: [{ account: 'surplus', detail: '', amount: result }, { account: 'carried-forward', detail: '', amount: -result }],
  });
  return carried.ok ? accept([closing.value, carried.value]) : carried;
}
