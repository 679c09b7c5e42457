import type { HomeKindCode } from '../home-kinds/index.ts';
import { byArea } from './by-area.ts';
import { byDepositRatio } from './by-deposit-ratio.ts';
import { mixed } from './mixed.ts';
import type { SplitRule, SplitRuleCode } from './split-rule.ts';
import { unsoldByHolder } from './unsold-by-holder.ts';

/** Every way in which a repair is shared, by its code. */
export const SPLIT_RULES = {
  'by-area': byArea,
  'by-deposit-ratio': byDepositRatio,
  mixed,
  'unsold-by-holder': unsoldByHolder,
} as const satisfies Record<SplitRuleCode, SplitRule>;

/** The rule for the kinds of homes in a scope; undefined for an empty scope. */
export function splitRuleFor(kinds: ReadonlySet<HomeKindCode>): SplitRule | undefined {
  return kinds.size === 0 ? undefined : Object.values(SPLIT_RULES).find((rule) => rule.fits(kinds));
}

export type { SellerDeposits, SplitHome, SplitRefusal, SplitRule, SplitRuleCode, SplitWeight } from './split-rule.ts';
