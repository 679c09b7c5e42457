import type { OutputOf, readEstimate } from '@linli/contracts';
import { isItem, KINDS } from '@linli/menus';
import { formatMoney, sumMoney } from '@linli/quantities';
import { fen } from '#lib/figures.ts';

export type EstimatedHome = OutputOf<typeof readEstimate>['homes'][number];
export type EstimatedLine = EstimatedHome['lines'][number];

/** A line of the ballot with the share of each home of one owner, and what they pay together. */
export interface LineCost {
  readonly line: EstimatedLine;
  readonly share: bigint;
  readonly homes: readonly { readonly homeId: string; readonly code: string; readonly share: string; readonly inWords: string }[];
}

/** What one question costs an owner: its own line, or all the lines that are asked about together. */
export interface QuestionCost {
  readonly lines: readonly LineCost[];
  readonly share: bigint;
  /** Who pays all of it, summed over the lines. */
  readonly plan: readonly { readonly party: string; readonly amount: string }[];
  readonly total: string;
  readonly isExample: boolean;
}

/** The lines that touch the homes of an owner, in the order of the menu. */
export function lineCosts(homes: readonly EstimatedHome[]): LineCost[] {
  const lines = new Map<string, EstimatedLine>();
  for (const home of homes) for (const line of home.lines) if (!lines.has(line.lineId)) lines.set(line.lineId, line);
  return [...lines.values()].map((line) => {
    const shares = homes.flatMap(({ homeId, code, lines: own }) => own.filter((one) => one.lineId === line.lineId).map(({ share, inWords }) => ({ homeId, code, share, inWords })));
    return { line, homes: shares, share: totalOf(shares.map(({ share }) => ({ share: fen(share) }))) };
  });
}

/** What an owner pays if all of these pass. */
export const totalOf = (costs: readonly { readonly share: bigint }[]): bigint => sumMoney(costs.map((cost) => cost.share));

/** Whether a line is asked about in the one question for all basic works. */
const isAskedTogether = (line: EstimatedLine): boolean => line.category === 'basic' && isItem(line.itemCode) && KINDS[line.itemCode].matter !== null;

/** What a question would cost; null where it costs this owner's homes nothing at all. */
export function costOf(question: { readonly menuLineId: string | null }, costs: readonly LineCost[]): QuestionCost | null {
  const lines = costs.filter(({ line }) => (question.menuLineId === null ? isAskedTogether(line) : line.lineId === question.menuLineId));
  if (lines.length === 0) return null;
  const plan = new Map<string, bigint>();
  for (const { line } of lines) for (const { party, amount } of line.plan) plan.set(party, (plan.get(party) ?? 0n) + fen(amount));
  return {
    lines,
    share: totalOf(lines),
    plan: [...plan].map(([party, amount]) => ({ party, amount: formatMoney(amount) })),
    total: formatMoney(sumMoney(lines.map(({ line }) => fen(line.total)))),
    isExample: lines.some(({ line }) => line.isExample),
  };
}
