import { depositRateOn, isLow, RATE_PLACES, type DepositRate, type HomeKindCode, type SellerDeposits } from '@linli/funds';
import { assert, type Id, type LocalDate } from '@linli/kernel';
import { parseArea, parseScaled, sumMoney, type Area, type Money } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { queryHomes, type HomeRow } from '../../homes/index.ts';
import { balancesOf, findItems, type StoredItem } from '../../ledger/index.ts';
import { findFund, findFundHomes, findRates, type FundRow, type RateRow } from './fund.store.ts';

/** A home with its account, in fen. */
export interface FundHome {
  readonly homeId: Id;
  readonly code: string;
  readonly place: Pick<HomeRow, 'building' | 'entrance'>;
  readonly ownerId: Id;
  readonly kind: HomeKindCode;
  readonly seller: string;
  readonly areaM2: Area;
  readonly balance: Money;
  /** What arrived of first deposits. */
  readonly firstDeposit: Money;
  /** What repairs left it owing. */
  readonly owed: Money;
  readonly waiting: readonly StoredItem[];
  readonly isLow: boolean;
  readonly rate: DepositRate | null;
}

/** The fund of a neighbourhood as it stands. */
export interface FundState {
  readonly fund: FundRow;
  readonly rates: readonly RateRow[];
  readonly homes: readonly FundHome[];
  readonly sellers: ReadonlyMap<string, Money>;
  readonly sellerDeposits: readonly SellerDeposits[];
  readonly bank: Money;
  readonly unallocated: Money;
  readonly payable: Money;
  readonly suspense: Money;
  readonly owedBySellers: Money;
}

function areaOf(text: string): Area {
  const read = parseArea(text);
  assert(read.ok, 'the roster holds areas');
  return read.value;
}

/** Percent a year in ten-thousandths, as the rules take it. */
export function rateOf(text: string): bigint {
  const read = parseScaled(text, RATE_PLACES);
  assert(read.ok, 'a rate of interest has four decimals');
  return read.value;
}

export function depositRates(rows: readonly RateRow[]): DepositRate[] {
  return rows.map(({ perM2, source, ...rate }) => ({ ...rate, perM2: fenOf(perM2), source: { title: source, certainty: 'configuration' } }));
}

/** Everything that acts and pages need of the fund; refused where there is none. */
export async function loadFundState(tx: Tx, neighbourhoodId: Id, today: LocalDate): Promise<FundState> {
  const fund = await findFund(tx, neighbourhoodId);
  if (fund === undefined) throw new Refused('fund-missing');
  const rates = await findRates(tx, neighbourhoodId);
  const accounts = await balancesOf(tx, neighbourhoodId, { fund: 'maintenance' });
  const items = await findItems(tx, neighbourhoodId, { fund: 'maintenance', direction: 'in' });
  const held = (account: string): Map<string, Money> => new Map(accounts.filter((one) => one.account === account).map((one) => [one.detail, one.balance]));
  const [balances, receivables, sellerBalances] = [held('home-balance'), held('home-receivable'), held('seller-balance')];
  const byHome = Map.groupBy(items, (item) => item.detail);
  const rosterHomes = new Map((await queryHomes(tx, neighbourhoodId)).map((home) => [home.homeId, home]));
  const standards = depositRates(rates);
  const homes = (await findFundHomes(tx, neighbourhoodId)).flatMap((row): FundHome[] => {
    const home = rosterHomes.get(row.homeId);
    if (home === undefined) return [];
    const own = byHome.get(row.homeId) ?? [];
    const firstDeposit = sumMoney(own.filter((item) => item.kind === 'first-deposit').map((item) => item.settled));
    const balance = -(balances.get(row.homeId) ?? 0n);
    const rate = depositRateOn(standards, today, { homeKind: row.kind, building: row.building });
    return [{
      homeId: row.homeId,
      code: home.code,
      place: { building: home.building, entrance: home.entrance },
      ownerId: home.ownerId,
      kind: row.kind,
      seller: row.seller,
      areaM2: areaOf(home.areaM2),
      balance,
      firstDeposit,
      owed: receivables.get(row.homeId) ?? 0n,
      waiting: own.filter((item) => !item.withdrawn && item.settled < item.amount),
      isLow: isLow(balance, firstDeposit),
      rate: rate.ok ? rate.value : null,
    }];
  });
  homes.sort((left, right) => (left.code < right.code ? -1 : 1));
  const total = (account: string): Money => sumMoney(held(account).values());
  return {
    fund, rates, homes,
    sellers: new Map([...sellerBalances].map(([seller, balance]) => [seller, -balance])),
    sellerDeposits: sellerDepositsOf(homes, items),
    bank: total('bank'),
    unallocated: -total('unallocated'),
    payable: -total('payable'),
    suspense: -total('suspense'),
    owedBySellers: total('party-receivable'),
  };
}

/** By what owners and selling units share: first deposits that arrived against the unit's deposits that arrived. */
function sellerDepositsOf(homes: readonly FundHome[], items: readonly StoredItem[]): SellerDeposits[] {
  const sellers = new Set(homes.map((home) => home.seller).filter((seller) => seller !== ''));
  return [...sellers].map((seller) => ({
    seller,
    byOwners: sumMoney(homes.filter((home) => home.seller === seller).map((home) => home.firstDeposit)),
    bySeller: sumMoney(items.filter((item) => item.kind === 'seller-deposit' && item.detail === seller).map((item) => item.settled)),
  }));
}
