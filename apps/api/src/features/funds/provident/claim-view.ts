import type { createClaim, OutputOf } from '@linli/contracts';
import { CLAIMANTS, PROJECTS, type ClaimantCode, type ProjectCode } from '@linli/funds';
import { beijingDate, type Id } from '@linli/kernel';
import { databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { queryHomes } from '../../homes/index.ts';
import { findClaimEvents, type ClaimRow } from './claim.store.ts';

export type ClaimView = OutputOf<typeof createClaim>;

/** Claims as they are shown, masked, in the order given. A proof whose days are over reads as that before anybody wrote it down. */
export async function viewClaims(tx: Tx, neighbourhoodId: Id, rows: readonly ClaimRow[]): Promise<ClaimView[]> {
  if (rows.length === 0) return [];
  const homes = new Map((await queryHomes(tx, neighbourhoodId)).map((home) => [home.homeId, home.code]));
  const titles = new Map(
    (await tx.rows<{ id: Id; title: string }>(`select id, title from menu_line where neighbourhood_id = $1 and id = any($2::uuid[])`, [neighbourhoodId, rows.map((row) => row.lineId)])).map((line) => [line.id, line.title]),
  );
  const events = Map.groupBy(await findClaimEvents(tx, neighbourhoodId, rows.map((row) => row.id)), (event) => event.claimId);
  const today = beijingDate(await databaseNow(tx));
  return rows.map((row) => ({
    claimId: row.id,
    homeId: row.homeId,
    homeCode: homes.get(row.homeId) ?? '',
    lineId: row.lineId,
    lineTitle: titles.get(row.lineId) ?? '',
    project: row.project,
    projectName: PROJECTS[row.project as ProjectCode].name.zh,
    relation: row.relation,
    relationName: CLAIMANTS[row.relation as ClaimantCode].name.zh,
    nameMask: row.nameMask,
    idNumberMask: row.idNumberMask,
    accountMask: row.accountMask,
    cardMask: row.cardMask,
    amount: row.amount,
    toReturn: row.toReturn,
    returned: row.returned,
    status: row.status === 'proof-issued' && row.validUntil !== null && row.validUntil < today ? 'expired' : row.status,
    proofNumber: row.proofNumber,
    validUntil: row.validUntil,
    batchNumber: row.batchNumber,
    centreReceipt: row.centreReceipt,
    centreReason: row.centreReason,
    createdAt: row.createdAt.toISOString(),
    history: (events.get(row.id) ?? []).map((event) => ({ status: event.status, at: event.at.toISOString() })),
  }));
}
