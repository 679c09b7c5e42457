import type { BuildingClass, CustodyCode, DayCount, HomeKindCode } from '@linli/funds';
import type { Id, LocalDate } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface FundRow {
  readonly establishedOn: LocalDate;
  readonly custody: CustodyCode;
  readonly custodyDecision: string | null;
  readonly bankName: string;
  readonly dayCount: DayCount;
  /** Percent a year with four decimals, as text. */
  readonly interestRate: string;
  readonly dwellingKind: 'commercial' | 'sold-public';
  readonly building: BuildingClass;
  readonly seller: string;
  readonly linesHandedOverOn: LocalDate | null;
  readonly contractFrom: LocalDate | null;
  readonly contractUntil: LocalDate | null;
  readonly isExample: boolean;
}

export interface RateRow {
  readonly from: LocalDate;
  readonly homeKind: HomeKindCode;
  readonly building: BuildingClass;
  readonly perM2: string;
  readonly isExample: boolean;
  readonly source: string;
}

export function findFund(tx: Tx, neighbourhoodId: Id): Promise<FundRow | undefined> {
  return tx.row(
    `select established_on::text as "establishedOn", custody, custody_decision as "custodyDecision", bank_name as "bankName", day_count as "dayCount", interest_rate::text as "interestRate",
            dwelling_kind as "dwellingKind", building, seller, lines_handed_over_on::text as "linesHandedOverOn", contract_from::text as "contractFrom", contract_until::text as "contractUntil", is_example as "isExample"
     from maintenance_fund where neighbourhood_id = $1`,
    [neighbourhoodId],
  );
}

/** Sets the fund up; answers false where there is one already. */
export async function insertFund(tx: Tx, neighbourhoodId: Id, fund: FundRow, personId: Id): Promise<boolean> {
  const rows = await tx.rows(
    `insert into maintenance_fund (neighbourhood_id, established_on, custody, custody_decision, bank_name, day_count, interest_rate, dwelling_kind, building, seller, lines_handed_over_on, contract_from, contract_until, is_example, established_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing returning 1`,
    [
      neighbourhoodId, fund.establishedOn, fund.custody, fund.custodyDecision, fund.bankName, fund.dayCount, fund.interestRate, fund.dwellingKind, fund.building, fund.seller,
      fund.linesHandedOverOn, fund.contractFrom, fund.contractUntil, fund.isExample, personId,
    ],
  );
  return rows.length === 1;
}

/** Enters a standard; answers false where that kind of home has one from that day already. */
export async function insertRate(tx: Tx, neighbourhoodId: Id, rate: RateRow, personId: Id): Promise<boolean> {
  const rows = await tx.rows(
    `insert into fund_rate (neighbourhood_id, from_day, home_kind, building, per_m2, is_example, source, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [neighbourhoodId, rate.from, rate.homeKind, rate.building, rate.perM2, rate.isExample, rate.source, personId],
  );
  return rows.length === 1;
}

export function findRates(tx: Tx, neighbourhoodId: Id): Promise<RateRow[]> {
  return tx.rows(
    `select from_day::text as "from", home_kind as "homeKind", building, per_m2::text as "perM2", is_example as "isExample", source
     from fund_rate where neighbourhood_id = $1 order by from_day desc, home_kind, building`,
    [neighbourhoodId],
  );
}

/**
 * Opens an account for every home that has none, and lets homes that were unsold follow their sale. Parking spaces have none: they share
 * no repair. Answers how many accounts there are.
 */
export async function enrolHomes(tx: Tx, neighbourhoodId: Id): Promise<number> {
  await tx.rows(
    `insert into fund_home (neighbourhood_id, home_id, home_kind, building, seller)
     select $1, k.home_id, k.home_kind, k.building, case when k.home_kind = 'sold-public' then k.seller else '' end
     from (
       select h.id as home_id, f.building, f.seller,
              case when o.kind in ('developer', 'original-unit') then 'unsold' when h.use = 'non-residential' then 'non-residential' else f.dwelling_kind end as home_kind
       from home h
       join owner o on o.neighbourhood_id = $1 and o.id = h.owner_id
       join maintenance_fund f on f.neighbourhood_id = $1
       where h.neighbourhood_id = $1 and h.use <> 'parking'
     ) k
     on conflict (neighbourhood_id, home_id) do update set home_kind = excluded.home_kind, seller = excluded.seller
       where fund_home.home_kind = 'unsold' and excluded.home_kind <> 'unsold'`,
    [neighbourhoodId],
  );
  const row = await tx.row<{ homes: number }>(`select count(*)::int as homes from fund_home where neighbourhood_id = $1`, [neighbourhoodId]);
  return row?.homes ?? 0;
}

export interface FundHomeRow {
  readonly homeId: Id;
  readonly kind: HomeKindCode;
  readonly building: BuildingClass;
  readonly seller: string;
}

export function findFundHomes(tx: Tx, neighbourhoodId: Id): Promise<FundHomeRow[]> {
  return tx.rows(`select home_id as "homeId", home_kind as kind, building, seller from fund_home where neighbourhood_id = $1`, [neighbourhoodId]);
}
