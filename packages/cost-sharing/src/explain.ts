import { assert, type Source, type Text } from '@linli/kernel';
import { displayMoney, formatScaled, groupThousands, sumMoney, type Money } from '@linli/quantities';
import { inWords, type Apportionment } from './apportion.ts';

/** One numbered step of the working: what is computed, the formula with the home's own numbers (figures only), and what it comes to. */
export interface Step {
  readonly title: Text;
  readonly formula: string;
  readonly result: Text;
}

/** How the share of one home came about. */
export interface Explanation {
  readonly inWords: Text;
  readonly steps: readonly Step[];
  readonly share: Money;
  readonly law: Source;
  readonly rule: { readonly code: string; readonly version: number; readonly name: Text };
}

/** Digits shown of an amount that is not a whole number of fen. */
const SHOWN_PLACES = 6;

/** `total × weight ÷ Σ weight` in yuan with six decimals, and an ellipsis when more follow. */
function exactAmount(total: Money, weight: bigint, whole: bigint): string {
  const scale = 10n ** BigInt(SHOWN_PLACES - 2);
  const product = total * weight * scale;
  const text = groupThousands(formatScaled(product / whole, SHOWN_PLACES));
  return product % whole === 0n ? text.replace(/0{1,4}$/, '') : `${text}…`;
}

/** A sentence for an amount of money, in both languages. */
const yuan = (money: string): Text => ({ zh: `${money} 元`, en: `¥${money}` });

/**
 * The working for one home, by the same package that computed the charge: what all residents pay, the home's part by the rule, and
 * the last fen. A home that does not take part is told so in the second step and has no third.
 *
 * @param at the place of the home in the apportionment
 * @param cost total of the whole line, and what each other source pays of it, in order; their difference is what the residents share
 */
export function explain(apportionment: Apportionment, at: number, cost: { readonly total: Money; readonly others: readonly Money[] }): Explanation {
  const { rule, amounts, homes, total } = apportionment;
  assert(homes[at] !== undefined, 'the home is one of those that were apportioned');
  assert(cost.total - sumMoney(cost.others) === total, 'the residents share what the other sources leave');
  const steps = homes[at].participates ? [byRule(apportionment, at), toTheFen(apportionment, at)] : [NOT_TAKING_PART];
  return {
    inWords: inWords(apportionment, at),
    steps: [residentsPart(total, cost), ...steps],
    share: amounts[at] ?? 0n,
    law: rule.law,
    rule: { code: rule.code, version: rule.version, name: rule.name },
  };
}

function residentsPart(total: Money, cost: { readonly total: Money; readonly others: readonly Money[] }): Step {
  return {
    title: { zh: '居民一共要出', en: 'What all residents pay' },
    formula: [cost.total, ...cost.others.filter((amount) => amount > 0n)].map(displayMoney).join(' − '),
    result: yuan(displayMoney(total)),
  };
}

const NOT_TAKING_PART: Step = {
  title: { zh: '您家不参加这一项', en: 'Your home does not take part' },
  formula: '',
  result: yuan(displayMoney(0n)),
};

function byRule({ rule, total, weighing, whole }: Apportionment, at: number): Step {
  return {
    title: { zh: `${rule.name.zh}分`, en: rule.name.en },
    formula: `${displayMoney(total)} × ${weighing.fraction(at)}`,
    result: yuan(exactAmount(total, weighing.weights[at] ?? 0n, whole)),
  };
}

function toTheFen(apportionment: Apportionment, at: number): Step {
  const { total, weighing, whole, amounts, homes } = apportionment;
  const [weight, share] = [weighing.weights[at] ?? 0n, amounts[at] ?? 0n];
  const floor = (total * weight) / whole;
  const own = displayMoney(share);
  const all = displayMoney(sumMoney(amounts));
  const payers = homes.filter((home) => home.participates).length;
  const fen = lastFen(apportionment, at);
  return {
    title: { zh: '分到分，余下的给零头最大的人家', en: 'To the fen: what is left goes to the largest remainders' },
    formula: `${exactAmount(total, weight, whole)} → ${displayMoney(floor)}${share > floor ? ` + 0.01 = ${own}` : ''}`,
    result: {
      zh: `${fen.zh}您家 ${own} 元。${payers} 户合计正好 ${all} 元。`,
      en: `${fen.en} Your home ¥${own}. ${payers} homes together exactly ¥${all}.`,
    },
  };
}

/** Who bears the fen that rounding down left over, and whether this home is among them. Equal remainders name their tie rule. */
function lastFen({ total, weighing, whole, amounts }: Apportionment, at: number): Text {
  const remainderOf = (weight: bigint): bigint => (total * weight) % whole;
  const paysOneMore = (place: number): boolean => (amounts[place] ?? 0n) > (total * (weighing.weights[place] ?? 0n)) / whole;
  const left = weighing.weights.reduce((sum, weight) => sum + remainderOf(weight), 0n) / whole;
  if (left === 0n) return { zh: '各户正好到分，没有余下。', en: 'Every part is a whole number of fen; nothing is left.' };
  const [remainder, own] = [remainderOf(weighing.weights[at] ?? 0n), paysOneMore(at)];
  const tied = weighing.weights.some((weight, place) => remainderOf(weight) === remainder && paysOneMore(place) !== own);
  return {
    zh: `各户舍去零头，余 ${left} 分。零头最大的 ${left} 户各出 1 分，您家${own ? '在内' : '不在内'}。${tied ? '零头相同的，先看份额，再看房号。' : ''}`,
    en: `Rounded down, ${left} fen are left. The ${left} largest remainders bear one fen each; your home is ${own ? 'one' : 'none'} of them.${tied ? ' Equal remainders: the larger part first, then the smaller home code.' : ''}`,
  };
}

/**
 * The working in one line of figures, for the command line.
 *
 * @example workingLine(M6, 6) // '300,000.00 × 1.1 ÷ 10.2 = 32,352.941176… → 32,352.94'
 */
export function workingLine({ total, weighing, whole, amounts, homes }: Apportionment, at: number): string {
  if (homes[at]?.participates !== true) return 'participates: false → 0.00';
  return `${displayMoney(total)} × ${weighing.fraction(at)} = ${exactAmount(total, weighing.weights[at] ?? 0n, whole)} → ${displayMoney(amounts[at] ?? 0n)}`;
}
