import { assert, type Source, type Text } from '@linli/kernel';
import { displayMoney, formatScaled, groupThousands, sumMoney, type Money } from '@linli/quantities';
import { inWords, type Apportionment } from './apportion.ts';

/** One numbered step of the working: what is computed, the formula with the home's own numbers, and what it comes to. */
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

/**
 * The working for one home, by the same package that computed the charge: what all residents pay, the home's part by the rule, and
 * the last fen.
 *
 * @param total of the whole line, and what each other source pays of it, in order; their difference is what the residents share
 */
export function explain(apportionment: Apportionment, at: number, cost: { readonly total: Money; readonly others: readonly Money[] }): Explanation {
  const { rule, amounts, weighing, total, homes } = apportionment;
  const share = amounts[at] ?? 0n;
  const weight = weighing.weights[at] ?? 0n;
  const whole = weighing.weights.reduce((sum, one) => sum + one, 0n);
  assert(cost.total - sumMoney(cost.others) === total, 'the residents share what the other sources leave');
  const payers = homes.filter((home) => home.participates).length;
  const law = rule.law;
  const about = { inWords: inWords(apportionment, at), share, law, rule: { code: rule.code, version: rule.version, name: rule.name } };
  const first: Step = {
    title: { zh: '居民一共要出', en: 'What all residents pay' },
    formula: [displayMoney(cost.total), ...cost.others.filter((amount) => amount > 0n).map(displayMoney)].join(' − '),
    result: { zh: `${displayMoney(total)} 元`, en: `¥${displayMoney(total)}` },
  };
  if (homes[at]?.participates !== true) return { ...about, steps: [first] };
  const exact = exactAmount(total, weight, whole);
  const floor = (total * weight) / whole;
  const gotLastFen = share > floor;
  const last = {
    zh: gotLastFen ? `零头较大，多分到 1 分。您家 ${displayMoney(share)} 元。` : `您家 ${displayMoney(share)} 元。`,
    en: gotLastFen ? `A large remainder: one fen more. Your home ¥${displayMoney(share)}.` : `Your home ¥${displayMoney(share)}.`,
  };
  return {
    ...about,
    steps: [
      first,
      {
        title: { zh: rule.name.zh + '分', en: rule.name.en },
        formula: `${displayMoney(total)} × ${weighing.fraction(at)}`,
        result: { zh: `${exact} 元`, en: `¥${exact}` },
      },
      {
        title: { zh: '分到分，余下的给零头最大的人家', en: 'To the fen: what is left goes to the largest remainders' },
        formula: last.zh,
        result: { zh: `${payers} 户合计正好 ${displayMoney(sumMoney(amounts))} 元`, en: `${payers} homes together exactly ¥${displayMoney(sumMoney(amounts))}` },
      },
    ],
  };
}

/** The working in one line: `300,000.00 × 1.1 ÷ 10.2 = 32,352.941176… → 32,352.94`. */
export function workingLine(apportionment: Apportionment, at: number): string {
  const { total, weighing, amounts, homes } = apportionment;
  if (homes[at]?.participates !== true) return '不参加分摊，0.00';
  const whole = weighing.weights.reduce((sum, one) => sum + one, 0n);
  return `${displayMoney(total)} × ${weighing.fraction(at)} = ${exactAmount(total, weighing.weights[at] ?? 0n, whole)} → ${displayMoney(amounts[at] ?? 0n)}`;
}
