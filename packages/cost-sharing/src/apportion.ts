import { accept, refuse, type Outcome, type Refusal, type Text } from '@linli/kernel';
import { allocate, type Money } from '@linli/quantities';
import type { SharingHome } from './homes.ts';
import { isRule, RULES, type Rule, type RuleRefusal, type Weighing } from './rules/index.ts';

/** What is shared out, by which rule, among whom. */
export interface ApportionInput {
  /** Fen, not negative. */
  readonly total: Money;
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly homes: readonly SharingHome[];
}

/** All shares of one cost, in the order of the homes, with what is needed to explain each of them. */
export interface Apportionment {
  readonly total: Money;
  readonly rule: Rule;
  readonly homes: readonly SharingHome[];
  readonly weighing: Weighing;
  /** Σ of the weights, summed once so that the working of each home need not walk through all of them. */
  readonly whole: bigint;
  /** What each home pays, in fen. */
  readonly amounts: readonly Money[];
}

export type ApportionRefusal = RuleRefusal | Refusal<'rule-unknown' | 'home-twice' | 'nobody-to-pay'>;

/**
 * Shares a cost out among homes by a rule: every share is rounded down to the fen and the fen left over go to the largest remainders
 * (equal remainders: the larger weight, then the smaller home code). Σ shares = total; no share depends on the order of the homes;
 * homes that do not take part are listed at 0.00.
 *
 * @example M3: apportion({ total: 10_000n, rule: 'equal', parameters: {}, homes }) // 33.34 · 33.33 · 33.33
 */
export function apportion(input: ApportionInput): Outcome<Apportionment, ApportionRefusal> {
  const { total, homes, parameters } = input;
  if (!isRule(input.rule)) return refuse('rule-unknown', 'rule', { rule: input.rule });
  const rule: Rule = RULES[input.rule];
  const codes = new Set<string>();
  for (const [at, home] of homes.entries()) {
    if (codes.has(home.code)) return refuse('home-twice', `homes.${at}.code`, { home: home.code });
    codes.add(home.code);
  }
  if (!homes.some((home) => home.participates)) return refuse('nobody-to-pay', 'homes');
  const weighing = rule.weigh(homes, parameters, total);
  if (!weighing.ok) return weighing;
  const { weights } = weighing.value;
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return refuse('nobody-to-pay', total === 0n && rule.code === 'custom-signed' ? 'parameters.amounts' : 'homes');
  const amounts = allocate(total, homes.map((home, at) => ({ key: home.code, weight: weights[at] ?? 0n })));
  return accept({ total, rule, homes, weighing: weighing.value, whole, amounts });
}

/** The rule applied to one home, in one sentence with its own numbers. A home that does not take part is told so. */
export function inWords(apportionment: Apportionment, at: number): Text {
  if (apportionment.homes[at]?.participates !== true) return { zh: '这套房屋不参加这一项，不出钱。', en: 'This home does not take part and pays nothing.' };
  return apportionment.weighing.inWords(at);
}
