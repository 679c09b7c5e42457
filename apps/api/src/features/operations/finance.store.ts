import type { FinanceKindCode } from '@linli/operations';
import type { Id, LocalDate } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface FinanceRow {
  readonly id: Id;
  readonly enterpriseName: string;
  readonly kind: FinanceKindCode;
  readonly counterparty: string;
  readonly principal: string;
  readonly rateBasisPoints: number | null;
  readonly termMonths: number | null;
  readonly signedOn: LocalDate;
  readonly registrationNo: string | null;
  readonly pledgedIncome: readonly string[];
  readonly isExample: boolean;
  readonly requestDigest: string;
}

const SELECT = `select f.id, e.name as "enterpriseName", f.kind, f.counterparty, f.principal::text as principal, f.rate_basis_points as "rateBasisPoints", f.term_months as "termMonths", f.signed_on::text as "signedOn",
    f.registration_no as "registrationNo", f.pledged_income as "pledgedIncome", f.is_example as "isExample", f.request_digest as "requestDigest"
  from finance_record f join enterprise e on e.neighbourhood_id = f.neighbourhood_id and e.id = f.enterprise_id`;

export interface NewFinance extends Omit<FinanceRow, 'enterpriseName' | 'requestDigest'> {
  readonly enterpriseId: Id;
  readonly recordedBy: Id;
  readonly key: Id;
  readonly digest: string;
}

/** Writes a record down; the same key of the same person finds the one that is there. */
export async function insertFinance(tx: Tx, neighbourhoodId: Id, record: NewFinance): Promise<FinanceRow> {
  await tx.rows(
    `insert into finance_record (neighbourhood_id, id, enterprise_id, kind, counterparty, principal, rate_basis_points, term_months, signed_on, registration_no, pledged_income, is_example, recorded_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (neighbourhood_id, recorded_by, request_key) do nothing`,
    [
      neighbourhoodId, record.id, record.enterpriseId, record.kind, record.counterparty, record.principal, record.rateBasisPoints, record.termMonths, record.signedOn, record.registrationNo, [...record.pledgedIncome],
      record.isExample, record.recordedBy, record.key, record.digest,
    ],
  );
  const row = await tx.row<FinanceRow>(`${SELECT} where f.neighbourhood_id = $1 and f.recorded_by = $2 and f.request_key = $3`, [neighbourhoodId, record.recordedBy, record.key]);
  if (row === undefined) throw new Error('Broken invariant: a finance record that was written is there');
  return row;
}

export function findFinance(tx: Tx, neighbourhoodId: Id): Promise<FinanceRow[]> {
  return tx.rows(`${SELECT} where f.neighbourhood_id = $1 order by f.signed_on, f.id limit 200`, [neighbourhoodId]);
}
