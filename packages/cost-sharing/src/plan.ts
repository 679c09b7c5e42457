import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { allocate, formatMoney, type Money, type Part } from '@linli/quantities';
import { readSource, type SourceInput, type SourceRefusal } from './source-kinds/read-source.ts';
import { priceOf, WHOLE, type Source } from './source-kinds/source.ts';

/** What one source pays. */
export interface PlannedAmount {
  readonly party: string;
  readonly amount: Money;
}

export type PlanRefusal = SourceRefusal | Refusal<'sources-empty' | 'two-remainders' | 'basis-points-over-whole' | 'sources-do-not-add-up'>;

/**
 * Who pays what of a total, in the order given. A source takes at most its cap and at most what is left; the remainder takes the rest,
 * wherever it stands, so it is never negative. Basis points are of the total, and the fen that their rounding leaves go by the largest
 * remainder among them and the remainder (which stands in with 10,000 − Σ basis points; ties to the earlier). What a cap cuts falls to
 * the remainder. The amounts always add up to the total: without a remainder, sources that do not are refused.
 *
 * Source: 《2020年老旧小区综合整治工作方案》 三(三): 基础类以政府投入为主, 自选类采用居民付费、社会投资; residents pay last.
 *
 * @param total fen, not negative
 */
export function plan(total: Money, inputs: readonly SourceInput[]): Outcome<PlannedAmount[], PlanRefusal> {
  if (inputs.length === 0) return refuse('sources-empty', 'sources');
  const sources: Source[] = [];
  for (const [at, input] of inputs.entries()) {
    const source = within(`sources.${at}`, readSource(input));
    if (!source.ok) return source;
    if (source.value.kind === 'remainder' && sources.some((other) => other.kind === 'remainder')) return refuse('two-remainders', `sources.${at}.kind`);
    sources.push(source.value);
  }
  const points = sources.reduce((sum, source) => sum + (source.kind === 'basis-points' ? source.basisPoints : 0), 0);
  if (points > WHOLE) return refuse('basis-points-over-whole', 'sources', { basisPoints: points });
  return share(total, sources, wantedByBasisPoints(total, sources, points));
}

/** What each basis-point source wants before caps, by its place in the list. */
function wantedByBasisPoints(total: Money, sources: readonly Source[], points: number): ReadonlyMap<number, Money> {
  const places: number[] = [];
  const parts: Part[] = [];
  for (const [at, source] of sources.entries()) {
    if (source.kind === 'basis-points') parts.push({ key: '', weight: BigInt(source.basisPoints) });
    else if (source.kind === 'remainder') parts.push({ key: '', weight: BigInt(WHOLE - points) });
    else continue;
    places.push(at);
  }
  const hasRemainder = sources.some((source) => source.kind === 'remainder');
  // Without a remainder the part that is not in basis points belongs to the other sources together; it stands last.
  if (!hasRemainder && points < WHOLE) parts.push({ key: '', weight: BigInt(WHOLE - points) });
  if (points === 0) return new Map(places.map((place) => [place, 0n]));
  const amounts = allocate(total, parts, 'position');
  return new Map(places.map((place, at) => [place, amounts[at] ?? 0n]));
}

function share(total: Money, sources: readonly Source[], byPoints: ReadonlyMap<number, Money>): Outcome<PlannedAmount[], PlanRefusal> {
  let left = total;
  const amounts = sources.map((source, at): Money => {
    if (source.kind === 'remainder') return 0n;
    const wanted = source.kind === 'fixed' ? source.amount : source.kind === 'per-unit' ? priceOf(source.unitRate, source.quantity) : (byPoints.get(at) ?? 0n);
    const amount = [wanted, source.cap ?? wanted, left].reduce((least, one) => (one < least ? one : least));
    left -= amount;
    return amount;
  });
  const remainder = sources.findIndex((source) => source.kind === 'remainder');
  if (remainder === -1 && left > 0n) return refuse('sources-do-not-add-up', 'sources', { missing: formatMoney(left) });
  return accept(sources.map(({ party }, at) => ({ party, amount: at === remainder ? left : (amounts[at] ?? 0n) })));
}
