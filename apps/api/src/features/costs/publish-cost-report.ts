import { STAGES, sumsByLine, worksEntries } from '@linli/costs';
import { assert, beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { reversalOf } from '@linli/ledger';
import { displayMoney, sumMoney, type Money } from '@linli/quantities';
import { newId } from '../../platform/crypto/new-id.ts';
import { databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { findItems, loadEntries, newReference, openItems, postEntries, withdrawItems, type StoredItem } from '../ledger/index.ts';
import { findCostLines, insertAcceptances } from './cost-line.store.ts';
import { findVersions, type ReportRow } from './filings/report.store.ts';

/** Sent in the transaction that accepts costs; the shares of homes are computed from it. */
export const COST_ACCEPTED = 'cost-accepted';

export interface CostAccepted {
  readonly neighbourhoodId: Id;
  readonly reportId: Id;
  /** Keys of what was accepted; `findAcceptances` reads them. */
  readonly lineIds: readonly Id[];
}

interface BookedLine {
  readonly lineId: Id;
  readonly description: string;
  readonly amount: Money;
}

async function linesOf(tx: Tx, neighbourhoodId: Id, reportId: Id): Promise<BookedLine[]> {
  return (await findCostLines(tx, neighbourhoodId, reportId)).map(({ lineId, description, amount }) => ({ lineId, description, amount: BigInt(amount.replace('.', '')) }));
}

/**
 * Books what a published payment report accepts: an entry for each line, the payment that is now expected, and the message from which the
 * homes are charged. A correction books the new version whole and takes the old one back; only the difference is accepted and expected.
 * The lock of the books is held.
 */
export async function bookAccepted(tx: Tx, neighbourhoodId: Id, report: ReportRow, jobs: Jobs): Promise<void> {
  if (report.stage === null || !STAGES[report.stage].isAccepted) return;
  const lines = await linesOf(tx, neighbourhoodId, report.id);
  const versions = (await findVersions(tx, neighbourhoodId, report)).filter((one) => one.version < report.version);
  const corrected = versions.filter((one) => one.steps.some((step) => step.step === 'publish')).at(-1);
  const today = beijingDate(await databaseNow(tx));
  await postEntries(tx, neighbourhoodId, worksEntries({ reportId: report.id, title: report.title, enterpriseId: report.enterpriseId, lines }, today), handsOf(report));
  const before = corrected === undefined ? [] : await linesOf(tx, neighbourhoodId, corrected.id);
  const settled = await withdrawExpected(tx, neighbourhoodId, versions);
  const total = sumMoney(lines.map((line) => line.amount));
  if (total < settled) throw new Refused('correction-below-paid', 'total', { paid: displayMoney(settled) });
  if (corrected !== undefined) await takeBack(tx, neighbourhoodId, corrected, before, today, handsOf(report));
  await expectPayment(tx, neighbourhoodId, report, total - settled);
  const accepted = differences(lines, before);
  if (accepted.length === 0) return;
  const lineIds = await insertAcceptances(tx, neighbourhoodId, report.id, accepted);
  await jobs.send(tx, COST_ACCEPTED, { neighbourhoodId, reportId: report.id, lineIds } satisfies CostAccepted);
}

/** Who stands behind the entries: whoever submitted made them, the district checked them. */
function handsOf(report: ReportRow): { madeBy: Id | null; checkedBy: Id | null } {
  const by = (step: string): Id | null => report.steps.find((one) => one.step === step)?.by ?? null;
  return { madeBy: by('submit'), checkedBy: by('street-check') };
}

/** By how much each line of the menu changed: one amount for each, so that a home gets one demand for it, however many rows an invoice has. */
function differences(lines: readonly BookedLine[], before: readonly BookedLine[]): { menuLineId: Id; amount: Money }[] {
  const [now, then] = [sumsByLine(lines), sumsByLine(before)];
  return [...new Set([...now.keys(), ...then.keys()])].map((menuLineId) => ({ menuLineId, amount: (now.get(menuLineId) ?? 0n) - (then.get(menuLineId) ?? 0n) })).filter((one) => one.amount !== 0n);
}

/** Reverses the entries of an earlier version. Asking for the same entries again answers those that are there, and moves nothing. */
async function takeBack(tx: Tx, neighbourhoodId: Id, corrected: ReportRow, lines: readonly BookedLine[], today: LocalDate, hands: { madeBy: Id | null; checkedBy: Id | null }): Promise<void> {
  const drafts = worksEntries({ reportId: corrected.id, title: corrected.title, enterpriseId: corrected.enterpriseId, lines }, today);
  const posted = await postEntries(tx, neighbourhoodId, drafts);
  assert(posted.every((entry) => entry.repeated), 'a corrected report was booked');
  const entries = await loadEntries(tx, neighbourhoodId, posted.map((entry) => entry.id));
  await postEntries(tx, neighbourhoodId, entries.map((entry) => demand(reversalOf(entry, { bookedOn: today, memo: `更正：${corrected.title}`.slice(0, 200) }))), hands);
}

const itemsOf = (tx: Tx, neighbourhoodId: Id, versions: readonly ReportRow[]): Promise<StoredItem[]> => findItems(tx, neighbourhoodId, { sourceType: 'cost-report', sourceIds: versions.map((one) => one.id) });

/** Nothing more is expected by earlier versions; answers what was paid on them. */
async function withdrawExpected(tx: Tx, neighbourhoodId: Id, versions: readonly ReportRow[]): Promise<Money> {
  if (versions.length === 0) return 0n;
  const items = await itemsOf(tx, neighbourhoodId, versions);
  await withdrawItems(tx, neighbourhoodId, items.map((item) => item.id));
  return sumMoney(items.map((item) => item.settled));
}

async function expectPayment(tx: Tx, neighbourhoodId: Id, report: ReportRow, amount: Money): Promise<void> {
  if (amount === 0n) return;
  await openItems(tx, neighbourhoodId, [
    {
      id: newId(),
      fund: 'renovation',
      direction: 'out',
      amount,
      reference: newReference(),
      counterparty: report.enterpriseName,
      memo: report.title,
      dueOn: null,
      kind: 'works-paid',
      account: 'payable',
      detail: report.enterpriseId,
      source: { type: 'cost-report', id: report.id },
    },
  ]);
}
