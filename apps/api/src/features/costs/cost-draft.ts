import { costDraftContent, type OutputOf, type readCostDraft } from '@linli/contracts';
import { readCostReport, STAGES, sumOfReadable, type CostReport, type CostReportRefusal, type StageCode } from '@linli/costs';
import type { Id, Refusal } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import type { z } from 'zod';
import type { Tx } from '../../platform/database/transaction.ts';
import { publishedSums, type CostLineRow } from './cost-line.store.ts';
import { findCostableLines, type CostableLine } from './menu-lines.queries.ts';
import type { DraftRow } from './filings/report-draft.store.ts';
import { findReport, type ReportRow } from './filings/report.store.ts';
import { viewProblems } from './filings/report-view.ts';

export type CostDraftContent = z.output<typeof costDraftContent>;
export type CostDraftView = OutputOf<typeof readCostDraft>;

export function emptyDraft(stage: StageCode): CostDraftContent {
  return { stage, title: '', period: '', total: '', lines: [] };
}

/** A next version begins with everything that stood in the one before. */
export function draftOf(report: ReportRow, lines: readonly CostLineRow[]): CostDraftContent {
  return {
    stage: report.stage ?? 'payment',
    title: report.title,
    period: report.period ?? '',
    total: report.total,
    lines: lines.map((line) => ({ lineId: line.lineId, description: line.description, quantity: line.quantity ?? '', unitPrice: line.unitPrice ?? '', amount: line.amount, evidenceIds: [...line.evidenceIds] })),
  };
}

/** What was typed, read by the rule that will judge it. */
export function readDraft(content: unknown, lines: readonly CostableLine[]): { content: CostDraftContent; report: CostReport | null; problems: readonly Refusal<CostReportRefusal>[] } {
  const typed = costDraftContent.parse(content);
  return { content: typed, ...readCostReport(typed, new Set(lines.map((line) => line.lineId))) };
}

export async function viewDraft(tx: Tx, neighbourhoodId: Id, draft: DraftRow): Promise<CostDraftView> {
  const lines = await findCostableLines(tx, neighbourhoodId);
  const { content, problems } = readDraft(draft.content, lines);
  const published = await publishedSums(tx, neighbourhoodId);
  const previous = draft.previousId === null ? undefined : await findReport(tx, neighbourhoodId, draft.previousId);
  return {
    draftId: draft.id,
    revision: draft.revision,
    previousId: draft.previousId,
    returnReason: previous?.steps.find((step) => step.step === 'return')?.reason ?? null,
    content,
    problems: viewProblems(problems),
    sum: formatMoney(sumOfReadable(content)),
    menuLines: lines.map(({ lineId, title }) => {
      const sums = published.get(lineId);
      return { lineId, title, agreed: formatMoney((sums?.contract ?? 0n) + (sums?.['change-order'] ?? 0n)), accepted: formatMoney(sums?.payment ?? 0n) };
    }),
    stages: Object.values(STAGES).map((stage) => ({ stage: stage.code, name: stage.name.zh, explanation: stage.explanation.zh, isMonthly: stage.isMonthly, needsEvidence: stage.needsEvidence })),
  };
}
