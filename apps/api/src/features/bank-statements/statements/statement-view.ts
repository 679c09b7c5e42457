import { MATCH_RULES, sizeOf, UNMATCHED_REASONS, type Statement } from '@linli/bank-statements';
import { PROBLEMS, type OutputOf, type ProblemCode, type readBankStatement } from '@linli/contracts';
import type { Id, Outcome, Refusal } from '@linli/kernel';
import { FUNDS } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';
import { fill } from '../../../platform/http/problem.filter.ts';
import { compareWithBank } from '../proof/prove-fund.ts';
import type { Plan, PlannedLine } from './plan-statement.ts';
import type { StatementRow } from './statement.store.ts';
import { summaryOfPlan, type StatementSummary } from './statement-summary.ts';

export type StatementView = OutputOf<typeof readBankStatement>;

const PREVIEW_LINES = 100;

type Frame = Omit<StatementView, 'options' | 'refusal' | 'summary' | 'preview' | 'comparison'>;

export function viewStatementFrame(row: StatementRow): Frame {
  const { id, fund, fileName, fileDigest, format, status, from, to, opening, closing, lineCount, linesDone, uploadedAt, finishedAt } = row;
  return { statementId: id, fund, fundName: FUNDS[fund].name.zh, fileName, fileDigest, format, status, from, to, opening, closing, lineCount, linesDone, uploadedAt: uploadedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}

function sentenceOf({ known, match, reason }: PlannedLine, plan: Plan): string {
  if (known) return '以前的对账单里已经有这一笔。';
  if (match === undefined) return reason === undefined ? '' : UNMATCHED_REASONS[reason].zh;
  if (match.settled.kind === 'entry') return MATCH_RULES[match.rule].explanation.zh;
  return match.settled.settlements.map(({ itemId }) => plan.items.get(itemId)?.memo ?? '').join('；');
}

function viewLine(planned: PlannedLine, plan: Plan): StatementView['preview'][number] {
  const { line, known, match } = planned;
  return {
    position: line.position,
    bookedOn: line.bookedOn,
    direction: line.amount > 0n ? 'in' : 'out',
    amount: formatMoney(sizeOf(line)),
    counterparty: line.counterparty,
    memo: line.memo,
    known,
    rule: match === undefined ? null : MATCH_RULES[match.rule].name.zh,
    sentence: sentenceOf(planned, plan),
  };
}

/** Lines that wait first: they are what a person looks for. */
function previewOf(plan: Plan): StatementView['preview'] {
  const waits = (one: PlannedLine): boolean => !one.known && one.match === undefined;
  return [...plan.lines.filter(waits), ...plan.lines.filter((one) => !waits(one))].slice(0, PREVIEW_LINES).map((one) => viewLine(one, plan));
}

/** What a statement would come to. */
export interface DryRun {
  readonly statement: Statement;
  readonly plan: Plan;
}

/** A statement before it is confirmed: the dry run, or why there is none. */
export function viewDryRun(row: StatementRow, judged: Outcome<DryRun, Refusal<ProblemCode>>): StatementView {
  const frame = { ...viewStatementFrame(row), options: row.options };
  if (!judged.ok) {
    const { code, params } = judged.refusal;
    return { ...frame, refusal: { code, sentence: fill(PROBLEMS[code].zh, params) }, summary: null, preview: [], comparison: null };
  }
  const { statement, plan } = judged.value;
  const { from, to, opening, closing, lines } = statement;
  return { ...frame, from, to, opening: formatMoney(opening), closing: formatMoney(closing), lineCount: lines.length, refusal: null, summary: summaryOfPlan(plan), preview: previewOf(plan), comparison: null };
}

/** A statement that was confirmed: how far it is, and what it says beside the books. */
export async function viewBooked(tx: Tx, neighbourhoodId: Id, row: StatementRow): Promise<StatementView> {
  const { proofDay, proofBalance } = row;
  const comparison = row.status === 'done' && proofDay !== null && proofBalance !== null ? await compareWithBank(tx, neighbourhoodId, row.fund, { day: proofDay, balance: proofBalance }) : null;
  return { ...viewStatementFrame(row), options: row.options, refusal: null, summary: (row.outcome as StatementSummary | null) ?? null, preview: [], comparison };
}
