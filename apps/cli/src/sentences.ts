import type { ApportionRefusal, PlanRefusal } from '@linli/cost-sharing';
import type { Refusal, Refused } from '@linli/kernel';
import type { electorateOf, RollRefusal, TallyRefusal } from '@linli/voting';

/** Whatever the rules behind the commands can refuse. A code without a sentence does not compile. */
type RuleRefusal = ApportionRefusal | PlanRefusal | RollRefusal | TallyRefusal | Extract<ReturnType<typeof electorateOf>, Refused>['refusal'];

/** What is wrong with the call or with the form of the input. */
const FORM_REFUSALS = {
  'command-unknown': 'there is no such command; try --help',
  'argument-surplus': 'a command takes no arguments; it reads standard input',
  'input-unreadable': 'standard input cannot be read',
  'input-too-deep': 'the input is nested deeper than {most} levels',
  'input-too-many-values': 'the input holds more than {most} values',
  'not-json': 'the input is not JSON',
  'input-empty': 'there is no input; give one JSON document on standard input',
  'input-too-large': 'the input is larger than 64 MiB',
  'input-malformed': 'this is not what the command takes',
  'field-missing': 'this field is missing',
  'field-unknown': 'this field is not known here',
  'object-expected': 'an object is expected here',
  'list-expected': 'a list is expected here',
  'list-too-long': 'the list is too long',
  'text-expected': 'text is expected here',
  'text-empty': 'the text is empty',
  'text-too-long': 'the text is longer than 100 characters',
  'text-unprintable': 'the text holds a control character or half a character',
  'boolean-expected': 'true or false is expected here',
  'matter-class-unknown': 'the class is "ordinary" or "special"',
  'rule-set-unknown': 'this rule set is not known',
  'non-return-policy-unknown': 'this policy is not known',
  'choice-unknown': 'the choice is "yes", "no" or "abstain"',
  'roll-empty': 'the roll names no owner',
  'owner-without-home': 'this owner has no home',
  'owner-twice': 'owner {owner} is listed twice',
} as const satisfies Readonly<Record<string, string>>;

/** What the rules refuse. `{name}` stands for a figure of the refusal. */
const RULE_REFUSALS = {
  'decimal-not-text': 'write the number as text, such as "62.35"',
  'decimal-full-width': 'full-width characters in a number: use 0-9 and a point',
  'decimal-grouped': 'no commas in numbers: "12345.67"',
  'decimal-malformed': 'not a plain decimal such as "12345.67"',
  'decimal-too-precise': 'more than {places} decimals',
  'decimal-too-large': 'the number is too large',
  'owner-unknown': 'owner {owner} is not on the roll',
  'owner-voted-twice': 'owner {owner} has two ballots',
  'home-twice': 'home {home} is listed twice',
  'home-area-zero': 'home {home} has no area',
  'silence-cannot-decide': 'silence may not follow the majority in a special matter',
  'scope-empty': 'no home decides here',
  'sources-empty': 'there is no source',
  'two-remainders': 'only one source may be the remainder',
  'basis-points-over-whole': 'more than 10000 basis points together ({basisPoints})',
  'basis-points-out-of-range': 'basis points are a whole number from 0 to 10000',
  'sources-do-not-add-up': 'the sources leave {missing} of the total unpaid',
  'source-kind-unknown': 'the kind is "basis-points", "fixed", "per-unit" or "remainder"',
  'source-field-missing': 'a source of kind {kind} needs this figure',
  'source-field-surplus': 'a source of kind {kind} does not take this figure',
  'rule-unknown': 'rule {rule} is not known',
  'nobody-to-pay': 'nobody is there to pay',
  'parameters-malformed': 'the rule needs this parameter in another form',
  'parameter-unknown': 'the rule does not know this parameter',
  'floor-malformed': 'a floor is a whole number from -9 to 99, without 0',
  'floor-missing': 'home {home} has no floor',
  'area-missing': 'home {home} has no area',
  'floor-without-coefficient': 'the floor of home {home} has no coefficient or percentage',
  'floor-without-payer': 'floor {floor} has a percentage and nobody to pay it',
  'percentages-not-whole': 'the percentages make {sum}, not 100',
  'home-without-amount': 'home {home} has no signed amount',
  'amount-without-home': '{home} has an amount and is no home that takes part',
  'amounts-not-total': 'the signed amounts make {sum}, not {total}',
} as const satisfies Readonly<Record<RuleRefusal['code'], string>>;

/** Everything the command line can refuse. */
export type RefusalCode = keyof typeof FORM_REFUSALS | keyof typeof RULE_REFUSALS;

/** What each refusal means, for whoever reads the one line on standard error. */
const SENTENCES: ReadonlyMap<string, string> = new Map(Object.entries({ ...FORM_REFUSALS, ...RULE_REFUSALS }));

/** Longest field and longest figure in a sentence: a name of ten thousand characters must not push the reason off the line. */
const LONGEST = 100;
const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

export function sentenceOf({ code, params }: Refusal): string {
  const sentence = SENTENCES.get(code);
  if (sentence === undefined) throw new Error(`Broken invariant: refusal ${code} has no sentence`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => clip(String(params?.[name] ?? '')));
}

/** `field: sentence (code)`, on one line whatever the field holds. */
export function refusalLine(refusal: Refusal): string {
  const line = `${clip(refusal.field ?? 'input')}: ${sentenceOf(refusal)} (${refusal.code})`;
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, '�');
}
