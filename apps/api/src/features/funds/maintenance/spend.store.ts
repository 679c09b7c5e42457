import type { SpendPart } from '@linli/funds';
import type { Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface NewSpend {
  readonly id: Id;
  readonly title: string;
  readonly contractor: string;
  readonly amount: string;
  readonly basis: string;
  readonly basisRecord: string;
  readonly splitRule: string;
  readonly parts: readonly SpendPart[];
}

/** Writes a repair down with all its parts; neither is ever changed. */
export async function insertSpend(tx: Tx, neighbourhoodId: Id, spend: NewSpend): Promise<void> {
  await tx.rows(
    `insert into fund_spend (neighbourhood_id, id, title, contractor, amount, basis, basis_record, split_rule) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [neighbourhoodId, spend.id, spend.title, spend.contractor, spend.amount, spend.basis, spend.basisRecord, spend.splitRule],
  );
  await tx.rows(
    `insert into fund_spend_part (neighbourhood_id, spend_id, bearer, detail, amount, from_balance, owed)
     select $1, $2, p.* from unnest($3::text[], $4::text[], $5::numeric[], $6::numeric[], $7::numeric[]) as p`,
    [
      neighbourhoodId,
      spend.id,
      spend.parts.map((part) => part.of),
      spend.parts.map((part) => part.detail),
      spend.parts.map((part) => formatMoney(part.amount)),
      spend.parts.map((part) => formatMoney(part.fromBalance)),
      spend.parts.map((part) => formatMoney(part.owed)),
    ],
  );
}

export interface SpendRow {
  readonly spendId: Id;
  readonly title: string;
  readonly contractor: string;
  readonly amount: string;
  readonly basis: string;
  readonly basisRecord: string;
  readonly splitRule: string;
  readonly decidedAt: Date;
  readonly fromBalances: string;
  readonly owed: string;
  readonly homes: number;
}

/** The latest repairs with the sums of their parts. */
export function findSpends(tx: Tx, neighbourhoodId: Id, limit: number): Promise<SpendRow[]> {
  return tx.rows(
    `select s.id as "spendId", s.title, s.contractor, s.amount::text as amount, s.basis, s.basis_record as "basisRecord", s.split_rule as "splitRule", s.decided_at as "decidedAt",
            p.from_balances::text as "fromBalances", p.owed::text as owed, p.homes
     from fund_spend s
     join lateral (
       select sum(from_balance) as from_balances, sum(owed) as owed, count(*) filter (where bearer <> 'seller')::int as homes
       from fund_spend_part where neighbourhood_id = $1 and spend_id = s.id
     ) p on true
     where s.neighbourhood_id = $1 order by s.decided_at desc, s.id limit $2`,
    [neighbourhoodId, limit],
  );
}

export interface HomePart {
  readonly spendId: Id;
  readonly title: string;
  readonly total: string;
  readonly splitRule: string;
  readonly decidedAt: Date;
  readonly part: string;
  readonly fromBalance: string;
  readonly owed: string;
}

/** The repairs a home bore a part of, newest first. */
export function findHomeParts(tx: Tx, neighbourhoodId: Id, homeId: Id): Promise<HomePart[]> {
  return tx.rows(
    `select s.id as "spendId", s.title, s.amount::text as total, s.split_rule as "splitRule", s.decided_at as "decidedAt", p.amount::text as part, p.from_balance::text as "fromBalance", p.owed::text as owed
     from fund_spend_part p join fund_spend s on s.neighbourhood_id = $1 and s.id = p.spend_id
     where p.neighbourhood_id = $1 and p.detail = $2 and p.bearer <> 'seller' order by s.decided_at desc limit 50`,
    [neighbourhoodId, homeId],
  );
}
