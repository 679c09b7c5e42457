import type { CostKeyCode, IncomeLineCode, MonthlyReport } from '@linli/operations';
import type { Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import type { Tx } from '../../platform/database/transaction.ts';

export interface OperatingLineRow {
  readonly reportId: Id;
  readonly position: number;
  readonly assetId: Id;
  readonly incomeLine: IncomeLineCode;
  readonly gross: string;
  readonly tax: string;
  readonly directCost: string;
  readonly sharedCost: string;
  readonly net: string;
  readonly owners: string;
  readonly operator: string;
  readonly held: string;
  readonly evidenceIds: readonly Id[];
}

/** Writes the computed month: what was read and what follows from it, so that every later step only reads. */
export async function insertMonth(tx: Tx, neighbourhoodId: Id, reportId: Id, report: MonthlyReport): Promise<void> {
  for (const [at, line] of report.lines.entries()) {
    await tx.rows(
      `insert into operating_line (neighbourhood_id, report_id, position, asset_id, income_line, gross, tax, direct_cost, shared_cost, net, owners, operator, held, evidence_ids)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        neighbourhoodId, reportId, at + 1, line.assetId, line.incomeLine, formatMoney(line.gross), formatMoney(line.tax), formatMoney(line.directCost), formatMoney(line.sharedCost), formatMoney(line.net),
        formatMoney(line.owners), formatMoney(line.operator), formatMoney(line.held), [...line.evidenceIds],
      ],
    );
  }
  for (const [at, cost] of report.sharedCosts.entries()) {
    await tx.rows(`insert into operating_cost (neighbourhood_id, report_id, position, description, amount, key, evidence_ids) values ($1, $2, $3, $4, $5, $6, $7)`, [
      neighbourhoodId, reportId, at + 1, cost.description, formatMoney(cost.amount), cost.key, [...cost.evidenceIds],
    ]);
  }
}

export function findOperatingLines(tx: Tx, neighbourhoodId: Id, reportIds: readonly Id[]): Promise<OperatingLineRow[]> {
  return tx.rows(
    `select report_id as "reportId", position, asset_id as "assetId", income_line as "incomeLine", gross::text as gross, tax::text as tax, direct_cost::text as "directCost", shared_cost::text as "sharedCost",
       net::text as net, owners::text as owners, operator::text as operator, held::text as held, evidence_ids as "evidenceIds"
     from operating_line where neighbourhood_id = $1 and report_id = any($2::uuid[]) order by report_id, position`,
    [neighbourhoodId, [...reportIds]],
  );
}

export interface OperatingCostRow {
  readonly description: string;
  readonly amount: string;
  readonly key: CostKeyCode;
  readonly evidenceIds: readonly Id[];
}

export function findOperatingCosts(tx: Tx, neighbourhoodId: Id, reportId: Id): Promise<OperatingCostRow[]> {
  return tx.rows(`select description, amount::text as amount, key, evidence_ids as "evidenceIds" from operating_cost where neighbourhood_id = $1 and report_id = $2 order by position`, [neighbourhoodId, reportId]);
}

export interface FundPartRow {
  readonly reportId: Id;
  readonly owners: string;
  readonly toFund: string;
  readonly isLow: boolean;
}

export async function insertFundPart(tx: Tx, neighbourhoodId: Id, part: FundPartRow): Promise<void> {
  await tx.rows(`insert into operating_fund_part (neighbourhood_id, report_id, owners, to_fund, is_low) values ($1, $2, $3, $4, $5)`, [neighbourhoodId, part.reportId, part.owners, part.toFund, part.isLow]);
}

export function findFundParts(tx: Tx, neighbourhoodId: Id, reportIds: readonly Id[]): Promise<FundPartRow[]> {
  return tx.rows(
    `select report_id as "reportId", owners::text as owners, to_fund::text as "toFund", is_low as "isLow" from operating_fund_part where neighbourhood_id = $1 and report_id = any($2::uuid[])`,
    [neighbourhoodId, [...reportIds]],
  );
}
