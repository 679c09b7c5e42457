import type { EntryKindCode } from './entry-kind.ts';

/**
 * What two people may book by hand, from paper that no other chapter reads. Everything that a rule computes (charges, refunds, splits,
 * closings) is posted by that rule alone.
 */
const BY_HAND: ReadonlySet<EntryKindCode> = new Set<EntryKindCode>([
  'opening', 'charge-party', 'party-reduced', 'payment', 'party-payment', 'works-paid', 'first-deposit', 'top-up', 'seller-deposit', 'interest', 'fund-paid',
  'income-earned', 'income-received', 'cost-incurred', 'cost-paid', 'unmatched-in', 'matched',
]);

export function isByHand(kind: EntryKindCode): boolean {
  return BY_HAND.has(kind);
}
