import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScaled } from '@linli/quantities';
import { apportion, type RuleCode, type SharingHome } from '../index.ts';

/** One input of `apportion`. */
interface Case {
  readonly rule: string;
  readonly total: bigint;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly homes: readonly SharingHome[];
}

/** A fraction of big integers. Nothing here is taken from the rules: their weights are not read, decimals are parsed anew. */
type Fraction = readonly [bigint, bigint];

const ZERO: Fraction = [0n, 1n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = (left: Fraction, [c, d]: Fraction): Fraction => times(left, [d, c]);
const compare = ([a, b]: Fraction, [c, d]: Fraction): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);

function decimal(text: string): Fraction {
  const [whole = '0', digits = ''] = text.split('.');
  return [BigInt(whole + digits), 10n ** BigInt(digits.length)];
}

function inProportion(homes: readonly SharingHome[], weight: (home: SharingHome) => Fraction): Fraction[] {
  const weights = homes.map((home) => (home.participates ? weight(home) : ZERO));
  const whole = weights.reduce(plus, ZERO);
  return weights.map((one) => over(one, whole));
}

const area = (home: SharingHome): Fraction => [home.areaM2 ?? 0n, 100n];
const entry = (table: unknown, key: string | number): Fraction => decimal((table as Record<string, string>)[String(key)] ?? '0');

/** What part of the total falls to each home, as the rule says it in words. */
function parts({ rule, parameters, homes, total }: Case): Fraction[] {
  const { coefficients, percentages, withinFloor, amounts } = parameters;
  if (rule === 'by-exclusive-area') return inProportion(homes, area);
  if (rule === 'equal') return inProportion(homes, () => [1n, 1n]);
  if (rule === 'by-floor-coefficient') return inProportion(homes, (home) => entry(coefficients, home.floor ?? 0));
  if (rule === 'by-floor-coefficient-and-area') return inProportion(homes, (home) => times(entry(coefficients, home.floor ?? 0), area(home)));
  if (rule === 'custom-signed') return homes.map((home) => (home.participates ? over(times(entry(amounts, home.code), [100n, 1n]), [total, 1n]) : ZERO));
  return homes.map((home, at) => {
    if (!home.participates) return ZERO;
    const onFloor = homes.filter((one) => one.floor === home.floor);
    const inside = inProportion(onFloor, withinFloor === 'area' ? area : () => [1n, 1n])[onFloor.indexOf(homes[at] as SharingHome)] ?? ZERO;
    return times(over(entry(percentages, home.floor ?? 0), [100n, 1n]), inside);
  });
}

/** The largest remainder by its definition: round all down, then one fen each to the largest remainders (larger part, smaller code). */
function oracle(input: Case): bigint[] {
  const part = parts(input);
  const exact = part.map((one) => times(one, [input.total, 1n]));
  const amounts = exact.map(([numerator, denominator]) => numerator / denominator);
  const remainder = (at: number): Fraction => plus(exact[at] ?? ZERO, [-(amounts[at] ?? 0n), 1n]);
  const remainders = amounts.map((_, at) => remainder(at));
  const order = [...amounts.keys()].sort(
    (left, right) =>
      compare(remainders[right] ?? ZERO, remainders[left] ?? ZERO) ||
      compare(part[right] ?? ZERO, part[left] ?? ZERO) ||
      ((input.homes[left]?.code ?? '') < (input.homes[right]?.code ?? '') ? -1 : 1),
  );
  const left = input.total - amounts.reduce((sum, amount) => sum + amount, 0n);
  for (const at of order.slice(0, Number(left))) amounts[at] = (amounts[at] ?? 0n) + 1n;
  return amounts;
}

/** What it is not: each share rounded half up by itself. */
function plainlyRounded(input: Case): bigint[] {
  return parts(input).map(([numerator, denominator]) => (numerator * input.total * 2n + denominator) / (denominator * 2n));
}

/** Percentages that make 100, cut at random places among the floors on which somebody takes part. */
function floorPercentages(homes: readonly SharingHome[], cuts: readonly number[]): Record<string, string> {
  const floors = [...new Set(homes.filter((home) => home.participates).map((home) => home.floor ?? 0))];
  const edges = [0, ...cuts.slice(0, floors.length - 1).sort((left, right) => left - right), 10_000];
  return Object.fromEntries(floors.map((floor, at) => {
    const points = (edges[at + 1] ?? 0) - (edges[at] ?? 0);
    return [String(floor), `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}`];
  }));
}

const FLOORS = [1, 2, 3, 4, 5, 6, 7] as const;

const homes: fc.Arbitrary<SharingHome[]> = fc
  .array(fc.record({ floor: fc.constantFrom(...FLOORS), areaM2: fc.bigInt({ min: 1n, max: 20_000n }), participates: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((home) => home.participates))
  .map((list) => list.map((home, at) => ({ ...home, code: `h${String((at * 17) % 41).padStart(2, '0')}` })));
const total = fc.oneof(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }));
/** Four decimals; few different values, so that equal weights and equal remainders occur. */
const coefficient = fc.oneof(fc.constantFrom('0.5', '1', '1.1', '1.10', '2'), fc.bigInt({ min: 1n, max: 99_999n }).map((value) => formatScaled(value, 4)));
const coefficients = fc.tuple(...FLOORS.map(() => coefficient)).map((values) => Object.fromEntries(values.map((value, at) => [String(at + 1), value])));

/** Any input that each rule takes; a rule without one here does not compile. */
const CASES: Record<RuleCode, fc.Arbitrary<Case>> = {
  'by-exclusive-area': fc.record({ rule: fc.constant('by-exclusive-area'), total, homes, parameters: fc.constant({}) }),
  equal: fc.record({ rule: fc.constant('equal'), total, homes, parameters: fc.constant({}) }),
  'by-floor-coefficient': fc.record({ rule: fc.constant('by-floor-coefficient'), total, homes, parameters: fc.record({ coefficients }) }),
  'by-floor-coefficient-and-area': fc.record({ rule: fc.constant('by-floor-coefficient-and-area'), total, homes, parameters: fc.record({ coefficients }) }),
  'by-floor-percentage': fc
    .tuple(total, homes, fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 }), fc.constantFrom('equal', 'area'))
    .map(([sum, list, cuts, withinFloor]) => ({ rule: 'by-floor-percentage', total: sum, homes: list, parameters: { percentages: floorPercentages(list, cuts), withinFloor } })),
  'custom-signed': fc.tuple(homes, fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 40, maxLength: 40 })).map(([list, signed]) => {
    const amounts = list.flatMap((home, at): [string, bigint][] => (home.participates ? [[home.code, signed[at] ?? 0n]] : []));
    return {
      rule: 'custom-signed',
      total: amounts.reduce((sum, [, amount]) => sum + amount, 0n),
      homes: list,
      parameters: { amounts: Object.fromEntries(amounts.map(([code, amount]) => [code, formatScaled(amount, 2)])) },
    };
  }),
};

function amountsOf(input: Case): readonly bigint[] {
  const outcome = apportion(input);
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  return outcome.value.amounts;
}

describe.each(Object.entries(CASES))('%s', (_code, cases) => {
  it('gives every home what exact fractions and the largest remainder give', () => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(amountsOf(input)).toEqual(oracle(input));
      }),
    );
  });

  it('adds up to the total, nowhere negative, nothing for those that do not take part', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const amounts = amountsOf(input);
        expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(input.total);
        for (const [at, amount] of amounts.entries()) expect(input.homes[at]?.participates === true ? amount >= 0n : amount === 0n).toBe(true);
      }),
    );
  });

  it('gives no home another share when the homes are listed in another order', () => {
    const shuffled = cases.chain((input) => fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.homes.keys()], { minLength: input.homes.length })));
    fc.assert(
      fc.property(shuffled, ([input, order]) => {
        const listed = amountsOf({ ...input, homes: order.map((at) => input.homes[at] as SharingHome) });
        const straight = amountsOf(input);
        expect(listed).toEqual(order.map((at) => straight[at]));
      }),
    );
  });

  it('keeps homes of equal weight within one fen of each other', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const outcome = apportion(input);
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { weighing, amounts } = outcome.value;
        const smallest = new Map<bigint, bigint>();
        const largest = new Map<bigint, bigint>();
        for (const [at, amount] of amounts.entries()) {
          const weight = weighing.weights[at] ?? 0n;
          if (amount < (smallest.get(weight) ?? amount + 1n)) smallest.set(weight, amount);
          if (amount > (largest.get(weight) ?? -1n)) largest.set(weight, amount);
        }
        for (const [weight, amount] of largest) expect(amount - (smallest.get(weight) ?? 0n) <= 1n).toBe(true);
      }),
    );
  });
});

describe('the oracle', () => {
  const m6: Case = {
    rule: 'by-floor-coefficient',
    total: 30_000_000n,
    parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' } },
    homes: [1, 2, 3, 4, 5, 6].flatMap((floor) => [1, 2].map((door): SharingHome => ({ code: `1-${floor}0${door}`, floor, areaM2: 6000n, participates: true }))),
  };

  it('M6: tells the largest remainder from plain rounding, which misses the total by two fen', () => {
    expect(plainlyRounded(m6).reduce((sum, amount) => sum + amount, 0n)).toBe(29_999_998n);
    expect(plainlyRounded(m6)).not.toEqual(oracle(m6));
    expect(amountsOf(m6)).toEqual(oracle(m6));
  });

  it('count in exact fractions', () => {
    expect(compare(plus(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(0);
    expect(compare(over([1n, 1n], [3n, 1n]), decimal('0.3333'))).toBe(1);
  });

  it('cut percentages that make 100', () => {
    const homes = [1, 2, 3].map((floor): SharingHome => ({ code: String(floor), floor, participates: true }));
    expect(floorPercentages(homes, [9_000, 2_505])).toEqual({ 1: '25.05', 2: '64.95', 3: '10.00' });
  });
});
