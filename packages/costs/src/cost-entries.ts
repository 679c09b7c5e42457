import { assert, type Id, type LocalDate } from '@linli/kernel';
import { draftEntry, type EntryDraft } from '@linli/ledger';
import type { Money } from '@linli/quantities';
import type { CostLine } from './cost-report.ts';

const LONGEST_MEMO = 200;

function drafted(entry: Parameters<typeof draftEntry>[0]): EntryDraft {
  const draft = draftEntry(entry);
  assert(draft.ok, `a checked report makes entries (${draft.ok ? '' : draft.refusal.code})`);
  return draft.value;
}

/**
 * What the publication of a payment report books: one entry for each of its lines, works (by line of the menu) against what is owed to
 * the enterprise. The source names report and place of the line, so that the same line is booked once.
 */
export function worksEntries(report: { readonly reportId: Id; readonly title: string; readonly enterpriseId: Id; readonly lines: readonly Pick<CostLine, 'lineId' | 'description' | 'amount'>[] }, bookedOn: LocalDate): EntryDraft[] {
  return report.lines.map(({ lineId, description, amount }, at) =>
    drafted({
      kind: 'works-accepted',
      fund: 'renovation',
      bookedOn,
      memo: `${report.title}：${description}`.slice(0, LONGEST_MEMO),
      source: { type: 'cost-line', id: `${report.reportId}:${at + 1}` },
      postings: [{ account: 'works', detail: lineId, amount }, { account: 'payable', detail: report.enterpriseId, amount: -amount }],
    }),
  );
}

/** What a confirmed promise books: the party owes it from this day on. Its arrival is booked when the bank shows it. */
export function promiseEntry(promise: { readonly promiseId: Id; readonly party: string; readonly amount: Money; readonly document: string }, bookedOn: LocalDate): EntryDraft {
  return drafted({
    kind: 'charge-party',
    fund: 'renovation',
    bookedOn,
    memo: `出资文件：${promise.document}`.slice(0, LONGEST_MEMO),
    source: { type: 'party-promise', id: promise.promiseId },
    postings: [{ account: 'party-receivable', detail: promise.party, amount: promise.amount }, { account: 'party-contributions', detail: promise.party, amount: -promise.amount }],
  });
}
