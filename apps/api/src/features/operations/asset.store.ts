import type { Asset, IncomeLineCode, TitleTypeCode } from '@linli/operations';
import type { Id, LocalDate } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import type { Tx } from '../../platform/database/transaction.ts';

export interface AssetRow {
  readonly id: Id;
  readonly enterpriseId: Id;
  readonly enterpriseName: string;
  readonly name: string;
  readonly titleType: TitleTypeCode;
  readonly consentDocument: string | null;
  readonly consentOn: LocalDate | null;
  readonly ownersBasisPoints: number;
  readonly fundBasisPoints: number | null;
  readonly incomeLines: readonly IncomeLineCode[];
  readonly firstMonth: string;
  readonly leaseFrom: LocalDate | null;
  readonly leaseTo: LocalDate | null;
  readonly investment: string | null;
  readonly netPerYear: string | null;
  readonly isExample: boolean;
  readonly requestDigest: string;
}

const SELECT = `select a.id, a.enterprise_id as "enterpriseId", e.name as "enterpriseName", a.name, a.title_type as "titleType", a.consent_document as "consentDocument", a.consent_on::text as "consentOn",
    a.owners_basis_points as "ownersBasisPoints", a.fund_basis_points as "fundBasisPoints", a.income_lines as "incomeLines", a.first_month as "firstMonth", a.lease_from::text as "leaseFrom", a.lease_to::text as "leaseTo",
    a.investment::text as investment, a.net_per_year::text as "netPerYear", a.is_example as "isExample", a.request_digest as "requestDigest"
  from operating_asset a join enterprise e on e.neighbourhood_id = a.neighbourhood_id and e.id = a.enterprise_id`;

export interface NewAsset extends Asset {
  readonly id: Id;
  readonly enterpriseId: Id;
  readonly fundBasisPoints: number | null;
  readonly concession: { readonly investment: Money; readonly netPerYear: Money } | null;
  readonly isExample: boolean;
  readonly registeredBy: Id;
  readonly key: Id;
  readonly digest: string;
}

/** Writes an asset down; the same key of the same person finds the one that is there, another of the same name finds nothing. */
export async function insertAsset(tx: Tx, neighbourhoodId: Id, asset: NewAsset): Promise<AssetRow | undefined> {
  await tx.rows(
    `insert into operating_asset (neighbourhood_id, id, enterprise_id, name, title_type, consent_document, consent_on, owners_basis_points, fund_basis_points, income_lines, first_month, lease_from, lease_to,
       investment, net_per_year, is_example, registered_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) on conflict do nothing`,
    [
      neighbourhoodId, asset.id, asset.enterpriseId, asset.name, asset.titleType, asset.consent?.document ?? null, asset.consent?.on ?? null, asset.ownersBasisPoints, asset.fundBasisPoints, [...asset.incomeLines],
      asset.firstMonth, asset.lease?.from ?? null, asset.lease?.to ?? null, asset.concession === null ? null : formatMoney(asset.concession.investment),
      asset.concession === null ? null : formatMoney(asset.concession.netPerYear), asset.isExample, asset.registeredBy, asset.key, asset.digest,
    ],
  );
  return tx.row(`${SELECT} where a.neighbourhood_id = $1 and a.registered_by = $2 and a.request_key = $3`, [neighbourhoodId, asset.registeredBy, asset.key]);
}

/** Assets in the order in which they were registered; of one enterprise, or of all. */
export function findAssets(tx: Tx, neighbourhoodId: Id, enterpriseId?: Id): Promise<AssetRow[]> {
  return tx.rows(`${SELECT} where a.neighbourhood_id = $1 and ($2::uuid is null or a.enterprise_id = $2) order by a.registered_at, a.id`, [neighbourhoodId, enterpriseId ?? null]);
}
