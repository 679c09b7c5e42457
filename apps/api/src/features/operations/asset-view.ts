import type { OutputOf, registerAsset } from '@linli/contracts';
import { INCOME_LINES, leaseVoidFrom, TITLE_TYPES, type Asset } from '@linli/operations';
import type { AssetRow } from './asset.store.ts';

export type AssetView = OutputOf<typeof registerAsset>;

export function viewAsset(row: AssetRow): AssetView {
  const title = TITLE_TYPES[row.titleType];
  const { lease, consent } = assetOf(row);
  return {
    assetId: row.id,
    enterpriseId: row.enterpriseId,
    enterpriseName: row.enterpriseName,
    name: row.name,
    titleType: row.titleType,
    titleName: title.name.zh,
    titleExplanation: title.explanation.zh,
    consent: consent === null ? null : { ...consent },
    ownersBasisPoints: row.ownersBasisPoints,
    fundBasisPoints: row.fundBasisPoints,
    incomeLines: row.incomeLines.map((incomeLine) => ({ incomeLine, name: INCOME_LINES[incomeLine].name.zh })),
    firstMonth: row.firstMonth,
    lease: lease === null ? null : { ...lease, voidFrom: leaseVoidFrom(lease.from, lease.to) },
    concession: row.investment === null || row.netPerYear === null ? null : { investment: row.investment, netPerYear: row.netPerYear },
    isExample: row.isExample,
  };
}

/** The asset as the rules know it. */
export function assetOf(row: AssetRow): Asset {
  return {
    name: row.name,
    titleType: row.titleType,
    consent: row.consentDocument === null || row.consentOn === null ? null : { document: row.consentDocument, on: row.consentOn },
    ownersBasisPoints: row.ownersBasisPoints,
    incomeLines: row.incomeLines,
    firstMonth: row.firstMonth,
    lease: row.leaseFrom === null || row.leaseTo === null ? null : { from: row.leaseFrom, to: row.leaseTo },
  };
}
