import type { OutputOf, readEstimate } from '@linli/contracts';
import { sumMoney } from '@linli/quantities';
import { fen } from '#lib/figures.ts';

export type EstimatedHome = OutputOf<typeof readEstimate>['homes'][number];
export type EstimatedLine = EstimatedHome['lines'][number];

/** A line of the ballot with the share of each home of one owner, and what they pay together. */
export interface LineCost {
  readonly line: EstimatedLine;
  readonly share: bigint;
  readonly homes: readonly { readonly homeId: string; readonly code: string; readonly share: string; readonly inWords: string }[];
}

/** The lines that touch the homes of an owner, in the order of the menu. */
export function lineCosts(homes: readonly EstimatedHome[]): LineCost[] {
  const lines = new Map<string, EstimatedLine>();
  for (const home of homes) for (const line of home.lines) if (!lines.has(line.lineId)) lines.set(line.lineId, line);
  return [...lines.values()].map((line) => {
    const shares = homes.flatMap(({ homeId, code, lines: own }) => own.filter((one) => one.lineId === line.lineId).map(({ share, inWords }) => ({ homeId, code, share, inWords })));
    return { line, homes: shares, share: sumMoney(shares.map(({ share }) => fen(share))) };
  });
}

/** What an owner pays if every line passes. */
export const totalOf = (costs: readonly LineCost[]): bigint => sumMoney(costs.map((cost) => cost.share));
