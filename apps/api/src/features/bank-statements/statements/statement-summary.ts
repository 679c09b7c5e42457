import { MATCH_RULES, sizeOf, UNMATCHED_REASONS, type MatchRuleCode, type UnmatchedReasonCode } from '@linli/bank-statements';
import type { OutputOf, readBankStatement } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import type { Plan, PlannedLine } from './plan-statement.ts';
import type { StatementRow } from './statement.store.ts';

export type StatementSummary = NonNullable<OutputOf<typeof readBankStatement>['summary']>;

interface Sorted {
  readonly direction: 'in' | 'out';
  readonly rule: MatchRuleCode | undefined;
  readonly reason: UnmatchedReasonCode | undefined;
  readonly lines: number;
  readonly amount: bigint;
}

function total(all: readonly Sorted[]): { lines: number; amount: string } {
  return { lines: all.reduce((sum, one) => sum + one.lines, 0), amount: formatMoney(all.reduce((sum, one) => sum + one.amount, 0n)) };
}

function summaryOf(all: readonly Sorted[], knownLines: number): StatementSummary {
  const rules = (Object.keys(MATCH_RULES) as MatchRuleCode[]).map((rule) => ({ rule, name: MATCH_RULES[rule].name.zh, explanation: MATCH_RULES[rule].explanation.zh, ...total(all.filter((one) => one.rule === rule)) }));
  const reasons = (Object.keys(UNMATCHED_REASONS) as UnmatchedReasonCode[]).map((reason) => ({ reason, sentence: UNMATCHED_REASONS[reason].zh, ...total(all.filter((one) => one.rule === undefined && one.reason === reason)) }));
  return {
    newLines: total(all).lines,
    knownLines,
    in: total(all.filter((one) => one.direction === 'in')),
    out: total(all.filter((one) => one.direction === 'out')),
    byRule: rules.filter((one) => one.lines > 0),
    waiting: reasons.filter((one) => one.lines > 0),
  };
}

/** What a plan would come to. */
export function summaryOfPlan({ lines }: Plan): StatementSummary {
  const fresh = lines.filter((one) => !one.known);
  const sorted = fresh.map(({ line, match, reason }: PlannedLine): Sorted => ({ direction: line.amount > 0n ? 'in' : 'out', rule: match?.rule, reason, lines: 1, amount: sizeOf(line) }));
  return summaryOf(sorted, lines.length - fresh.length);
}

/** What the lines that a statement brought came to when it was booked. */
export async function summaryOfStored(tx: Tx, neighbourhoodId: Id, row: StatementRow): Promise<StatementSummary> {
  const rows = await tx.rows<{ direction: 'in' | 'out'; rule: MatchRuleCode | null; reason: UnmatchedReasonCode | null; lines: number; amount: string }>(
    `select case when l.amount > 0 then 'in' else 'out' end as direction, l.rule, l.reason, count(*)::int as lines, sum(abs(l.amount))::numeric(14, 2)::text as amount
     from bank_line l where l.neighbourhood_id = $1 and l.statement_id = $2 group by 1, 2, 3`,
    [neighbourhoodId, row.id],
  );
  const sorted = rows.map((one): Sorted => ({ direction: one.direction, rule: one.rule ?? undefined, reason: one.reason ?? undefined, lines: one.lines, amount: fenOf(one.amount) }));
  return summaryOf(sorted, row.lineCount - sorted.reduce((sum, one) => sum + one.lines, 0));
}
