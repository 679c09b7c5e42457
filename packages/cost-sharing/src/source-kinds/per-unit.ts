import { accept, within } from '@linli/kernel';
import { parseMoney, parseScaled, type Money } from '@linli/quantities';
import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { SourceKindPage } from './source-kind.ts';

/** Quantities carry four decimals: `3000.00` is 30000000. */
export const QUANTITY_PLACES = 4;
const QUANTITY_UNIT = 10n ** BigInt(QUANTITY_PLACES);

/**
 * Unit rate times quantity, rounded half up to the fen. It is the one place of this package where a product is rounded; everything
 * else is shared out by largest remainder.
 *
 * @param unitRate fen for one unit
 * @param quantity units in ten-thousandths
 * @example priceOf(578_600n, 30_000_000n) // 5,786.00 × 3,000 = 1735800000n
 */
export function priceOf(unitRate: Money, quantity: bigint): Money {
  return (unitRate * quantity * 2n + QUANTITY_UNIT) / (QUANTITY_UNIT * 2n);
}

/** So much for each square metre, parking place or lift. */
export const perUnit: SourceKindPage = {
  code: 'per-unit',
  name: { zh: '按单价', en: 'Rate per unit' },
  law: { ...MONEY_OF_THE_PLAN_2020, certainty: 'configuration' },
  explanation: { zh: '单价乘数量，四舍五入到分，可以封顶。', en: 'Rate times quantity, rounded half up to the fen, up to a cap where there is one.' },
  needs: ['unitRate', 'quantity'],
  takes: ['cap'],
  sample: { unitRate: '5786.00', quantity: '3000.00', cap: '18000000.00' },
  read(input) {
    const unitRate = within('unitRate', parseMoney(input.unitRate));
    if (!unitRate.ok) return unitRate;
    const quantity = within('quantity', parseScaled(input.quantity, QUANTITY_PLACES));
    return quantity.ok ? accept({ of: 'amount', amount: priceOf(unitRate.value, quantity.value) }) : quantity;
  },
};
