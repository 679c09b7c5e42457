import { leastToFund } from '@linli/funds';
import { assert, beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { reversalOf } from '@linli/ledger';
import { incomeEntries, INCOME_LINES } from '@linli/operations';
import { allocate, formatMoney, sumMoney, type Money } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { findVersions, type ReportRow } from '../costs/index.ts';
import { isAreaLow, loadFundState } from '../funds/index.ts';
import { findItems, loadEntries, newReference, openItems, postEntries, withdrawItems, type Hands, type NewItem } from '../ledger/index.ts';
import { findAssets, type AssetRow } from './asset.store.ts';
import { findOperatingLines, insertFundPart, type OperatingLineRow } from './operating-line.store.ts';

type Assets = ReadonlyMap<Id, AssetRow>;

/**
 * Books a published month: income and cost of the owners, the owners' share that the operator now owes, and what of it goes on to the
 * maintenance fund once it is here. A correction books the new version whole and takes the old one back; what was paid already counts.
 * The lock of the books is held.
 */
export async function bookMonth(tx: Tx, neighbourhoodId: Id, report: ReportRow): Promise<void> {
  const assets: Assets = new Map((await findAssets(tx, neighbourhoodId, report.enterpriseId)).map((asset) => [asset.id, asset]));
  const versions = (await findVersions(tx, neighbourhoodId, report)).filter((one) => one.version < report.version);
  const corrected = versions.filter((one) => one.steps.some((step) => step.step === 'publish')).at(-1);
  const today = beijingDate(await databaseNow(tx));
  const lines = await findOperatingLines(tx, neighbourhoodId, [report.id]);
  await postEntries(tx, neighbourhoodId, entriesOf(report, lines, assets, today), handsOf(report));
  if (corrected !== undefined) await takeBack(tx, neighbourhoodId, corrected, entriesOf(corrected, await findOperatingLines(tx, neighbourhoodId, [corrected.id]), assets, today), handsOf(report), today);
  const owners = sumMoney(lines.map((line) => fenOf(line.owners)));
  const isLow = await isFundLow(tx, neighbourhoodId, today);
  const toFund = isLow === null ? 0n : fundPart(lines, assets, isLow);
  await insertFundPart(tx, neighbourhoodId, { reportId: report.id, owners: formatMoney(owners), toFund: formatMoney(toFund), isLow: isLow ?? false });
  await expect(tx, neighbourhoodId, report, versions, { owners, toFund });
}

function handsOf(report: ReportRow): Hands {
  const by = (step: string): Id | null => report.steps.find((one) => one.step === step)?.by ?? null;
  return { madeBy: by('submit'), checkedBy: by('street-check') };
}

function entriesOf(report: ReportRow, lines: readonly OperatingLineRow[], assets: Assets, today: LocalDate): ReturnType<typeof incomeEntries> {
  return incomeEntries(
    {
      reportId: report.id,
      period: report.period ?? '',
      enterpriseId: report.enterpriseId,
      lines: lines.map((line) => {
        const asset = assets.get(line.assetId);
        assert(asset !== undefined, 'a reported asset is registered');
        return { assetId: line.assetId, assetName: asset.name, titleType: asset.titleType, lineName: INCOME_LINES[line.incomeLine].name.zh, gross: fenOf(line.gross), owners: fenOf(line.owners) };
      }),
    },
    today,
  );
}

/** Reverses the entries of an earlier version. Asking for the same entries again answers those that are there, and moves nothing. */
async function takeBack(tx: Tx, neighbourhoodId: Id, corrected: ReportRow, drafts: ReturnType<typeof entriesOf>, hands: Hands, today: LocalDate): Promise<void> {
  const posted = await postEntries(tx, neighbourhoodId, drafts);
  assert(posted.every((entry) => entry.repeated), 'a corrected month was booked');
  const entries = await loadEntries(tx, neighbourhoodId, posted.map((entry) => entry.id));
  await postEntries(tx, neighbourhoodId, entries.map((entry) => demand(reversalOf(entry, { bookedOn: today, memo: `更正：${corrected.title}`.slice(0, 200) }))), hands);
}

/** Whether the fund is below 30 % of its first deposits; null where there is no fund to pay into. */
async function isFundLow(tx: Tx, neighbourhoodId: Id, today: LocalDate): Promise<boolean | null> {
  try {
    return isAreaLow(await loadFundState(tx, neighbourhoodId, today));
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'fund-missing') return null;
    throw error;
  }
}

/** What goes to the fund: as the owners decided for each asset (all of it where they decided nothing), and never less than the law's half while the fund is low. */
function fundPart(lines: readonly OperatingLineRow[], assets: Assets, isLow: boolean): Money {
  const decided = sumMoney(
    lines.map((line) => {
      const points = assets.get(line.assetId)?.fundBasisPoints ?? 10_000;
      const [part = 0n] = allocate(fenOf(line.owners), [{ key: 'fund', weight: BigInt(points) }, { key: 'owners', weight: BigInt(10_000 - points) }]);
      return part;
    }),
  );
  const least = leastToFund(sumMoney(lines.map((line) => fenOf(line.owners))), isLow);
  return decided > least ? decided : least;
}

/** Expects the owners' share from the operator, and the fund's part out of the one account and into the other, less what moved already. */
async function expect(tx: Tx, neighbourhoodId: Id, report: ReportRow, versions: readonly ReportRow[], amounts: { readonly owners: Money; readonly toFund: Money }): Promise<void> {
  const memo = `${report.period ?? ''} 公共收益`;
  const expected: (Omit<NewItem, 'id' | 'reference' | 'memo' | 'dueOn'> & { readonly source: { readonly type: string; readonly id: Id } })[] = [
    { fund: 'common-income', direction: 'in', amount: amounts.owners, counterparty: report.enterpriseName, kind: 'income-received', account: 'enterprise-receivable', detail: report.enterpriseId, source: { type: 'operations-income', id: report.id } },
    { fund: 'common-income', direction: 'out', amount: amounts.toFund, counterparty: '住宅专项维修资金', kind: 'income-to-fund', account: 'carried-forward', detail: '', source: { type: 'operations-to-fund', id: report.id } },
    { fund: 'maintenance', direction: 'in', amount: amounts.toFund, counterparty: '公共收益账户', kind: 'income-into-fund', account: 'unallocated', detail: '', source: { type: 'operations-into-fund', id: report.id } },
  ];
  const items: NewItem[] = [];
  for (const item of expected) {
    const earlier = versions.length === 0 ? [] : await findItems(tx, neighbourhoodId, { sourceType: item.source.type, sourceIds: versions.map((one) => one.id) });
    await withdrawItems(tx, neighbourhoodId, earlier.map((one) => one.id));
    const amount = item.amount - sumMoney(earlier.map((one) => one.settled));
    if (amount > 0n) items.push({ ...item, id: newId(), amount, reference: newReference(), memo, dueOn: null });
  }
  await openItems(tx, neighbourhoodId, items);
}
