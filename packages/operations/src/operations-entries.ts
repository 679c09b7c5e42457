import { assert, type Id, type LocalDate } from '@linli/kernel';
import { draftEntry, type EntryDraft, type Posting } from '@linli/ledger';
import type { Money } from '@linli/quantities';
import type { ReportedLine } from './monthly-report.ts';
import { TITLE_TYPES, type TitleTypeCode } from './title-types/index.ts';

/** A published line, with what its entries need to know of the asset. */
export interface LineToBook extends Pick<ReportedLine, 'assetId' | 'gross' | 'owners'> {
  readonly assetName: string;
  readonly titleType: TitleTypeCode;
  readonly lineName: string;
}

/**
 * What the publication of a month books in the fund of common income, line by line. Of common property the gross income is the owners',
 * and tax, costs and the operator's part are its cost, so that the operator owes exactly the owners' share; costs beyond the income are
 * not the owners'. Of another's property only the owners' share by contract is income. Held income is not booked: it is nobody's yet.
 */
export function incomeEntries(report: { readonly reportId: Id; readonly period: string; readonly enterpriseId: Id; readonly lines: readonly LineToBook[] }, bookedOn: LocalDate): EntryDraft[] {
  const entries: EntryDraft[] = [];
  for (const [at, line] of report.lines.entries()) {
    const income = TITLE_TYPES[line.titleType].income === 'owners' ? line.gross : line.owners;
    const source = { type: 'operations-line', id: `${report.reportId}:${at + 1}` };
    const memo = `${report.period} ${line.assetName}：${line.lineName}`;
    const add = (kind: 'income-earned' | 'cost-incurred', amount: Money, postings: readonly Posting[]): void => {
      if (amount === 0n) return;
      const draft = draftEntry({ kind, fund: 'common-income', bookedOn, memo, source, postings });
      assert(draft.ok, `a computed month makes entries (${draft.ok ? '' : draft.refusal.code})`);
      entries.push(draft.value);
    };
    const cost = income - line.owners;
    add('income-earned', income, [{ account: 'enterprise-receivable', detail: report.enterpriseId, amount: income }, { account: 'income', detail: line.assetId, amount: -income }]);
    add('cost-incurred', cost, [{ account: 'costs', detail: line.assetId, amount: cost }, { account: 'enterprise-receivable', detail: report.enterpriseId, amount: -cost }]);
  }
  return entries;
}
