import { operationsDraftContent, type OutputOf, type readOperationsDraft } from '@linli/contracts';
import type { Id, Refusal } from '@linli/kernel';
import { COST_KEYS, readMonthlyReport, type MonthlyReport, type MonthlyReportRefusal } from '@linli/operations';
import { formatMoney } from '@linli/quantities';
import type { z } from 'zod';
import type { Tx } from '../../platform/database/transaction.ts';
import { findReport, viewProblems, type DraftRow, type ReportRow } from '../costs/index.ts';
import { assetOf, viewAsset } from './asset-view.ts';
import { findAssets, type AssetRow } from './asset.store.ts';
import type { OperatingCostRow, OperatingLineRow } from './operating-line.store.ts';
import { sumFigures } from './sums.ts';

export type OperationsDraftContent = z.output<typeof operationsDraftContent>;
export type OperationsDraftView = OutputOf<typeof readOperationsDraft>;

/** A month begins with a row for everything that earns in it. */
export function draftOfMonth(period: string, assets: readonly AssetRow[]): OperationsDraftContent {
  const rows = assets.filter((asset) => asset.firstMonth <= period).flatMap((asset) => asset.incomeLines.map((incomeLine) => ({ assetId: asset.id, incomeLine, gross: '', tax: '0', directCost: '0', evidenceIds: [] })));
  return { title: `${period} 经营情况`, period, lines: rows, sharedCosts: [] };
}

export function draftOfReport(report: ReportRow, lines: readonly OperatingLineRow[], costs: readonly OperatingCostRow[]): OperationsDraftContent {
  return {
    title: report.title,
    period: report.period ?? '',
    lines: lines.map(({ assetId, incomeLine, gross, tax, directCost, evidenceIds }) => ({ assetId, incomeLine, gross, tax, directCost, evidenceIds: [...evidenceIds] })),
    sharedCosts: costs.map(({ evidenceIds, ...cost }) => ({ ...cost, evidenceIds: [...evidenceIds] })),
  };
}

/** What was typed, read by the rule that will judge it. */
export function readMonth(content: unknown, assets: readonly AssetRow[]): { content: OperationsDraftContent; report: MonthlyReport | null; problems: readonly Refusal<MonthlyReportRefusal>[] } {
  const typed = operationsDraftContent.parse(content);
  return { content: typed, ...readMonthlyReport(typed, new Map(assets.map((asset) => [asset.id, assetOf(asset)]))) };
}

export async function viewOperationsDraft(tx: Tx, neighbourhoodId: Id, draft: DraftRow): Promise<OperationsDraftView> {
  const assets = await findAssets(tx, neighbourhoodId, draft.enterpriseId);
  const { content, report, problems } = readMonth(draft.content, assets);
  const previous = draft.previousId === null ? undefined : await findReport(tx, neighbourhoodId, draft.previousId);
  const figures = report?.lines.map((line) => ({
    gross: formatMoney(line.gross), tax: formatMoney(line.tax), directCost: formatMoney(line.directCost), sharedCost: formatMoney(line.sharedCost), net: formatMoney(line.net),
    owners: formatMoney(line.owners), operator: formatMoney(line.operator), held: formatMoney(line.held),
  }));
  return {
    draftId: draft.id,
    revision: draft.revision,
    previousId: draft.previousId,
    returnReason: previous?.steps.find((step) => step.step === 'return')?.reason ?? null,
    content,
    problems: viewProblems(problems),
    sums: figures === undefined ? null : sumFigures(figures),
    assets: assets.map(viewAsset),
    costKeys: Object.values(COST_KEYS).map((key) => ({ key: key.code, name: key.name.zh, explanation: key.explanation.zh })),
  };
}
