import { allocate, sumMoney, type Money } from '@linli/quantities';
import { COST_KEYS, type CostKeyCode } from './cost-keys/index.ts';
import { TITLE_TYPES, type TitleTypeCode } from './title-types/index.ts';

/** What one income line of one asset brought in a month, before shared costs. All in fen, none below zero. */
export interface EarnedLine {
  readonly gross: Money;
  readonly tax: Money;
  readonly directCost: Money;
}

/** A cost of several lines, and by what it is cut among them. */
export interface SharedCost {
  readonly amount: Money;
  readonly key: CostKeyCode;
}

export interface NetLine extends EarnedLine {
  readonly sharedCost: Money;
  /** Gross − tax − direct cost − part of the shared costs; below zero it is a loss. */
  readonly net: Money;
}

/**
 * The net income of every line (净收入): each shared cost is cut by its key with the largest remainder, so the parts add up to it to the
 * fen. A cost by gross income of a month in which nothing was earned is cut equally.
 *
 * @returns one line for each given, in the same order; Σ net = Σ gross − Σ tax − Σ direct − Σ shared
 */
export function netIncome(lines: readonly EarnedLine[], shared: readonly SharedCost[]): NetLine[] {
  const parts = lines.map(() => 0n);
  for (const cost of shared.filter(() => lines.length > 0)) {
    const weights = lines.map((line, at) => ({ key: String(at).padStart(4, '0'), weight: COST_KEYS[cost.key].weight(line.gross) }));
    const whole = weights.some((part) => part.weight > 0n) ? weights : weights.map((part) => ({ ...part, weight: 1n }));
    for (const [at, amount] of allocate(cost.amount, whole).entries()) parts[at] = (parts[at] ?? 0n) + amount;
  }
  return lines.map((line, at) => {
    const sharedCost = parts[at] ?? 0n;
    return { ...line, sharedCost, net: line.gross - line.tax - line.directCost - sharedCost };
  });
}

/** Whose the net income of a line is. The three parts add up to it. */
export interface IncomeParts {
  readonly owners: Money;
  readonly operator: Money;
  /** Kept apart until it is known whose the asset is. */
  readonly held: Money;
}

const WHOLE_BASIS_POINTS = 10_000;

/**
 * Cuts a net income by title and contract. Of common property it is the owners' (民法典第二百八十二条), less what their own decision
 * leaves to the operator; elsewhere the contract says what the owners get. A loss is the operator's: the owners decided on an income,
 * not on a debt. While the title is unclear an income is held.
 *
 * @param ownersBasisPoints the owners' part by decision or contract, 0 to 10,000
 */
export function ownersShare(title: TitleTypeCode, ownersBasisPoints: number, net: Money): IncomeParts {
  if (net <= 0n) return { owners: 0n, operator: net, held: 0n };
  if (TITLE_TYPES[title].income === 'held') return { owners: 0n, operator: 0n, held: net };
  const [owners = 0n, operator = 0n] = allocate(net, [{ key: 'owners', weight: BigInt(ownersBasisPoints) }, { key: 'operator', weight: BigInt(WHOLE_BASIS_POINTS - ownersBasisPoints) }]);
  return { owners, operator, held: 0n };
}

/** The sums of a month. */
export function sumLines(lines: readonly NetLine[]): NetLine {
  const sum = (pick: (line: NetLine) => Money): Money => sumMoney(lines.map(pick));
  return { gross: sum((line) => line.gross), tax: sum((line) => line.tax), directCost: sum((line) => line.directCost), sharedCost: sum((line) => line.sharedCost), net: sum((line) => line.net) };
}
