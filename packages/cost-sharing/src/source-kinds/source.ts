import type { Money } from '@linli/quantities';

/** One source of money in its place in the order, its figures already read. */
export type Source =
  | { readonly kind: 'basis-points'; readonly party: string; readonly basisPoints: number; readonly cap?: Money }
  | { readonly kind: 'fixed'; readonly party: string; readonly amount: Money; readonly cap?: Money }
  | { readonly kind: 'per-unit'; readonly party: string; readonly unitRate: Money; readonly quantity: bigint; readonly cap?: Money }
  | { readonly kind: 'remainder'; readonly party: string };

export type SourceKind = Source['kind'];

/** The whole of a total in basis points. */
export const WHOLE = 10_000;

/** Quantities carry four decimals: `3000.00` is 30000000. */
export const QUANTITY_PLACES = 4;
const QUANTITY_UNIT = 10n ** BigInt(QUANTITY_PLACES);

/** Unit rate times quantity, rounded half up to the fen: the one place where a product is rounded. */
export function priceOf(unitRate: Money, quantity: bigint): Money {
  return (unitRate * quantity * 2n + QUANTITY_UNIT) / (QUANTITY_UNIT * 2n);
}
