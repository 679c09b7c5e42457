import type { CostLine, PublishedSums, StageCode } from '@linli/costs';
import type { Id } from '@linli/kernel';
import { formatMoney, formatScaled, type Money } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/crypto/new-id.ts';


export interface CostLineRow {
  readonly position: number;
  readonly lineId: Id;
  readonly lineTitle: string;
  readonly description: string;
  readonly quantity: string | null;
  readonly unitPrice: string | null;
  readonly amount: string;
  readonly evidenceIds: readonly Id[];
}

export async function insertCostLines(tx: Tx, neighbourhoodId: Id, reportId: Id, lines: readonly CostLine[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    await tx.rows(
      `insert into cost_line (neighbourhood_id, report_id, position, menu_line_id, description, quantity, unit_price, amount, evidence_ids) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        neighbourhoodId, reportId, at + 1, line.lineId, line.description, line.quantity === null ? null : formatScaled(line.quantity, 4),
        line.unitPrice === null ? null : formatMoney(line.unitPrice), formatMoney(line.amount), [...line.evidenceIds],
      ],
    );
  }
}

export function findCostLines(tx: Tx, neighbourhoodId: Id, reportId: Id): Promise<CostLineRow[]> {
  return tx.rows(
    `select c.position, c.menu_line_id as "lineId", l.title as "lineTitle", c.description, trim_scale(c.quantity)::text as quantity, c.unit_price::text as "unitPrice", c.amount::text as amount, c.evidence_ids as "evidenceIds"
     from cost_line c join menu_line l on l.neighbourhood_id = c.neighbourhood_id and l.id = c.menu_line_id
     where c.neighbourhood_id = $1 and c.report_id = $2 order by c.position`,
    [neighbourhoodId, reportId],
  );
}

/** The newest published version of every report: what counts. One number of one enterprise can be left out, to be compared with the rest. */
const COUNTING = `
  select distinct on (r.enterprise_id, r.number) r.id, r.stage from report r
  where r.neighbourhood_id = $1 and r.kind = 'cost' and not (r.enterprise_id is not distinct from $2::uuid and r.number is not distinct from $3::int)
    and exists (select 1 from report_step p where p.neighbourhood_id = $1 and p.report_id = r.id and p.step = 'publish')
  order by r.enterprise_id, r.number, r.version desc`;

/** What is published of every line in every stage. */
export async function publishedSums(tx: Tx, neighbourhoodId: Id, without?: { readonly enterpriseId: Id; readonly number: number }): Promise<PublishedSums> {
  const rows = await tx.rows<{ lineId: Id; stage: StageCode; amount: string }>(
    `select c.menu_line_id as "lineId", r.stage, sum(c.amount)::text as amount from (${COUNTING}) r
     join cost_line c on c.neighbourhood_id = $1 and c.report_id = r.id group by c.menu_line_id, r.stage`,
    [neighbourhoodId, without?.enterpriseId ?? null, without?.number ?? null],
  );
  const sums = new Map<Id, Partial<Record<StageCode, Money>>>();
  for (const { lineId, stage, amount } of rows) sums.set(lineId, { ...sums.get(lineId), [stage]: fenOf(amount) });
  return sums;
}

/** An amount by which the accepted cost of a line grew; below zero where a later version of a report corrects an earlier one. */
export interface Acceptance {
  readonly id: Id;
  readonly reportId: Id;
  readonly menuLineId: Id;
  /** In yuan. */
  readonly amount: string;
}

/** Notes what a publication accepts; answers the keys, in the order given. */
export async function insertAcceptances(tx: Tx, neighbourhoodId: Id, reportId: Id, amounts: readonly { readonly menuLineId: Id; readonly amount: Money }[]): Promise<Id[]> {
  const ids = amounts.map(() => newId());
  await tx.rows(
    `insert into cost_acceptance (neighbourhood_id, report_id, id, menu_line_id, amount) select $1, $2, a.* from unnest($3::uuid[], $4::uuid[], $5::numeric[]) as a`,
    [neighbourhoodId, reportId, ids, amounts.map((one) => one.menuLineId), amounts.map((one) => formatMoney(one.amount))],
  );
  return ids;
}

/** Accepted amounts by their keys: what the shares of homes are computed from. */
export function findAcceptances(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<Acceptance[]> {
  return tx.rows(
    `select id, report_id as "reportId", menu_line_id as "menuLineId", amount::text as amount from cost_acceptance where neighbourhood_id = $1 and id = any($2::uuid[]) order by id`,
    [neighbourhoodId, [...ids]],
  );
}
