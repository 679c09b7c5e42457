import { accept, refuse, type LocalDate, type Outcome, type Refusal, type Source } from '@linli/kernel';
import { ratio, type Area, type Money, type Ratio } from '@linli/quantities';
import { credit, debit, type FundEntry } from '../fund-entry.ts';
import { nationalMeasure } from '../laws.ts';
import { divideHalfUp } from '../rounding.ts';
import type { HomeKindCode } from './home-kinds/index.ts';

/** How a building is served decides its rate: a lift costs more to keep. */
export type BuildingClass = 'without-lift' | 'with-lift' | 'detached';

/** The standard of deposit (交存标准) from a day on, until a later one for the same kind and building takes its place. Rates are configuration. */
export interface DepositRate {
  readonly from: LocalDate;
  readonly homeKind: HomeKindCode;
  readonly building: BuildingClass;
  /** Fen for one square metre. */
  readonly perM2: Money;
  /** True until an administrator confirms source and year. */
  readonly isExample: boolean;
  readonly source: Source;
}

/** Areas carry hundredths of a square metre. */
const AREA_UNIT = 100n;

/**
 * The standard in force on a day: the latest that has begun.
 * @returns `rate-missing` where none has begun
 */
export function depositRateOn(rates: readonly DepositRate[], on: LocalDate, home: Pick<DepositRate, 'homeKind' | 'building'>): Outcome<DepositRate, Refusal<'rate-missing'>> {
  let found: DepositRate | undefined;
  for (const rate of rates) {
    if (rate.homeKind !== home.homeKind || rate.building !== home.building || rate.from > on) continue;
    if (found === undefined || rate.from > found.from) found = rate;
  }
  return found === undefined ? refuse('rate-missing', 'rates', { on }) : accept(found);
}

/**
 * The deposit of a home at a standard: area × rate, rounded half up to the fen (《住宅专项维修资金管理办法》第七条).
 *
 * @param areaM2 hundredths of a square metre
 * @param perM2 fen for one square metre
 * @example F1: depositAt(6235n, 10_000n) // 6,235.00 = 623500n
 */
export function depositAt(areaM2: Area, perM2: Money): Money {
  return divideHalfUp(areaM2 * perM2, AREA_UNIT);
}

/** Commercial housing: each city sets a rate of 5% to 8% of the building cost (第七条); both ends are inside. */
export function isWithinNationalRange(perM2: Money, buildingCostPerM2: Money): boolean {
  return perM2 * 100n >= buildingCostPerM2 * 5n && perM2 * 100n <= buildingCostPerM2 * 8n;
}

/** Sold public housing, the owner's part: 2% of the city's cost price of housing reform for each square metre (第八条). */
export function ownerRateOfSoldPublic(costPricePerM2: Money): Money {
  return divideHalfUp(costPricePerM2 * 2n, 100n);
}

/** What the selling unit pays in of the proceeds at least: 20% for buildings of few storeys, 30% for high-rises (第八条). */
export const SELLER_SHARE = { 'multi-storey': ratio(20n, 100n), 'high-rise': ratio(30n, 100n) } as const satisfies Record<string, Ratio>;
export const SELLER_SHARE_LAW: Source = nationalMeasure('第八条');

/** The selling unit's least deposit, rounded up to the fen: a part that is «at least» so much is never less. */
export function leastSellerDeposit(proceeds: Money, building: keyof typeof SELLER_SHARE): Money {
  const { numerator, denominator } = SELLER_SHARE[building];
  return (proceeds * numerator + denominator - 1n) / denominator;
}

/** A first deposit or a top-up arrives: the bank against the home's own balance. */
export function depositEntry(kind: 'first-deposit' | 'top-up', homeId: string, amount: Money): FundEntry {
  return { kind, postings: [debit('bank', '', amount), credit('home-balance', homeId, amount)] };
}

/** The selling unit's deposit arrives; it stays the unit's money (第九条). */
export function sellerDepositEntry(seller: string, amount: Money): FundEntry {
  return { kind: 'seller-deposit', postings: [debit('bank', '', amount), credit('seller-balance', seller, amount)] };
}
