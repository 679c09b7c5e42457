import type { OutputOf, readCostReport, readPublishedCost } from '@linli/contracts';
import { STAGES, WARNINGS } from '@linli/costs';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';
import { findCostLines } from './cost-line.store.ts';
import type { ReportRow } from './filings/report.store.ts';
import { viewHead, viewInCheck, viewWarnings, type Viewer } from './filings/report-view.ts';

export type CostReportView = OutputOf<typeof readCostReport>;
type StageView = Pick<CostReportView, 'stage' | 'stageName'>;

export function viewStage(report: ReportRow): StageView {
  if (report.stage === null) throw new Error('Broken invariant: a report of costs has a stage');
  return { stage: report.stage, stageName: STAGES[report.stage].name.zh };
}

export async function viewCostReport(tx: Tx, neighbourhoodId: Id, report: ReportRow, viewer: Viewer): Promise<CostReportView> {
  const lines = await findCostLines(tx, neighbourhoodId, report.id);
  return { ...viewHead(report), ...viewStage(report), ...(await viewInCheck(tx, neighbourhoodId, report, viewer, WARNINGS)), lines: lines.map((line) => ({ ...line, evidenceIds: [...line.evidenceIds] })) };
}

/** What everybody sees of a published report: figures and warnings; documents are counted, not shown. */
export async function viewPublished(tx: Tx, neighbourhoodId: Id, report: ReportRow): Promise<OutputOf<typeof readPublishedCost>> {
  const lines = await findCostLines(tx, neighbourhoodId, report.id);
  return {
    ...viewHead(report),
    ...viewStage(report),
    lines: lines.map(({ evidenceIds, ...line }) => ({ ...line, documents: evidenceIds.length })),
    warnings: await viewWarnings(tx, neighbourhoodId, report.id, WARNINGS),
  };
}
