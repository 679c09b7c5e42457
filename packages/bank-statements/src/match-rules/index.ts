import { amountCounterparty } from './amount-counterparty.ts';
import { bookedEntry } from './booked-entry.ts';
import type { MatchRule, MatchRuleCode } from './match-rule.ts';
import { referenceAmount } from './reference-amount.ts';
import { referencePart } from './reference-part.ts';
import { referencesTotal } from './references-total.ts';

/** Every way to know what a line is, in the order in which they are tried. */
export const MATCH_RULES = {
  'reference-amount': referenceAmount,
  'references-total': referencesTotal,
  'reference-part': referencePart,
  'amount-counterparty': amountCounterparty,
  'booked-entry': bookedEntry,
} as const satisfies { readonly [Code in MatchRuleCode]: MatchRule };

/** Rules that know a line by what its payer wrote; they go over all lines before any rule that concludes. */
export const BY_REFERENCE: readonly MatchRule[] = [referenceAmount, referencesTotal, referencePart];
export const BY_CONCLUSION: readonly MatchRule[] = [amountCounterparty, bookedEntry];

export { sizeOf, type BookedAmount, type Candidates, type MatchRule, type MatchRuleCode, type OpenAmount, type Settled } from './match-rule.ts';
