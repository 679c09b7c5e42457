import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { allocate, formatMoney, type Money, type Part } from '@linli/quantities';
import { readSource, WHOLE, type PricedSource, type SourceInput, type SourceRefusal } from './source-kinds/index.ts';

/** What one source pays, in fen. */
export interface PlannedAmount {
  readonly party: string;
  readonly amount: Money;
}

export type PlanRefusal = SourceRefusal | Refusal<'sources-empty' | 'two-remainders' | 'basis-points-over-whole' | 'sources-do-not-add-up'>;

/**
 * Who pays what of a total, in the order given.
 *
 * 1. Each source asks for an amount: its fixed amount, its rate times quantity, or its basis points of the total. The fen that rounding
 *    basis points leaves go by largest remainder among those sources and the remainder (which stands in with 10,000 − Σ basis points;
 *    ties to the earlier). Without a remainder that part belongs to the other sources together, and stands last.
 * 2. In the order given each takes what it asks for, at most its cap and at most what is left.
 * 3. The remainder takes the rest, wherever it stands: so what a cap cuts falls to it, and to no other source.
 *
 * Every amount is thus between zero and the total, and the amounts add up to it; without a remainder, sources that do not are refused.
 * Source: 《2020年老旧小区综合整治工作方案》 三（三）.
 *
 * @param total fen, not negative
 * @example M1: plan(123_456_789n, [60%, 25%, remainder]) // 740,740.74 + 308,641.97 + 185,185.18
 */
export function plan(total: Money, inputs: readonly SourceInput[]): Outcome<PlannedAmount[], PlanRefusal> {
  if (inputs.length === 0) return refuse('sources-empty', 'sources');
  const sources: PricedSource[] = [];
  let hasRemainder = false;
  for (const [at, input] of inputs.entries()) {
    const source = within(`sources.${at}`, readSource(input));
    if (!source.ok) return source;
    const isRemainder = source.value.claim.of === 'rest';
    if (isRemainder && hasRemainder) return refuse('two-remainders', `sources.${at}.kind`);
    hasRemainder ||= isRemainder;
    sources.push(source.value);
  }
  const points = sources.reduce((sum, { claim }) => sum + (claim.of === 'total' ? claim.basisPoints : 0), 0);
  if (points > WHOLE) return refuse('basis-points-over-whole', 'sources', { basisPoints: points });
  return takeInOrder(total, sources, askedAmounts(total, sources, BigInt(WHOLE - points), hasRemainder));
}

/** What each source asks for before caps, in the order given; the remainder's place is not used. */
function askedAmounts(total: Money, sources: readonly PricedSource[], rest: bigint, hasRemainder: boolean): Money[] {
  const weights = sources.map(({ claim }) => (claim.of === 'total' ? BigInt(claim.basisPoints) : claim.of === 'rest' ? rest : 0n));
  const parts: Part[] = [...weights, hasRemainder ? 0n : rest].map((weight) => ({ key: '', weight }));
  const byPoints = allocate(total, parts, 'position');
  return sources.map(({ claim }, at) => (claim.of === 'amount' ? claim.amount : (byPoints[at] ?? 0n)));
}

function takeInOrder(total: Money, sources: readonly PricedSource[], asked: readonly Money[]): Outcome<PlannedAmount[], PlanRefusal> {
  let left = total;
  const amounts = sources.map(({ claim, cap }, at): Money => {
    if (claim.of === 'rest') return 0n;
    const amount = least(least(asked[at] ?? 0n, cap), left);
    left -= amount;
    return amount;
  });
  const remainder = sources.findIndex(({ claim }) => claim.of === 'rest');
  if (remainder === -1 && left > 0n) return refuse('sources-do-not-add-up', 'sources', { missing: formatMoney(left) });
  return accept(sources.map(({ party }, at) => ({ party, amount: at === remainder ? left : (amounts[at] ?? 0n) })));
}

function least(amount: Money, most: Money | undefined): Money {
  return most !== undefined && most < amount ? most : amount;
}
