import type { Claim, ClaimantCode, ClaimStatus } from '@linli/funds';
import type { Id, LocalDate } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { newId } from '../../../platform/crypto/new-id.ts';
import type { Tx } from '../../../platform/database/transaction.ts';

/** A claim as it is kept: numbers sealed, found by blind index, shown by mask; amounts as text. */
export interface ClaimRow {
  readonly id: Id;
  readonly homeId: Id;
  readonly lineId: Id;
  readonly project: string;
  readonly relation: ClaimantCode;
  readonly personId: Id;
  readonly nameSealed: string;
  readonly nameMask: string;
  readonly idNumberSealed: string;
  readonly idNumberMask: string;
  readonly accountSealed: string;
  readonly accountIndex: Buffer;
  readonly accountMask: string;
  readonly cardSealed: string;
  readonly cardMask: string;
  readonly titleSealed: string;
  readonly relationProof: string;
  readonly balance: string;
  readonly amount: string;
  readonly toReturn: string;
  readonly returned: string;
  readonly status: ClaimStatus;
  readonly proofNumber: string | null;
  readonly proofIssuedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly batchId: Id | null;
  readonly batchNumber: number | null;
  readonly centreReceipt: string | null;
  readonly centreReason: string | null;
  readonly createdAt: Date;
  readonly requestDigest: string;
}

const SELECT = `select c.id, c.home_id as "homeId", c.line_id as "lineId", c.project, c.relation, c.person_id as "personId", c.name_sealed as "nameSealed", c.name_mask as "nameMask",
    c.id_number_sealed as "idNumberSealed", c.id_number_mask as "idNumberMask", c.account_sealed as "accountSealed", c.account_index as "accountIndex", c.account_mask as "accountMask",
    c.card_sealed as "cardSealed", c.card_mask as "cardMask", c.title_sealed as "titleSealed", c.relation_proof as "relationProof", c.balance::text as balance, c.amount::text as amount,
    c.to_return::text as "toReturn", c.returned::text as returned, c.status, c.proof_number as "proofNumber", c.proof_issued_on::text as "proofIssuedOn", c.valid_until::text as "validUntil",
    c.batch_id as "batchId", b.number as "batchNumber", c.centre_receipt as "centreReceipt", c.centre_reason as "centreReason", c.created_at as "createdAt", c.request_digest as "requestDigest"
  from provident_claim c left join provident_batch b on b.neighbourhood_id = c.neighbourhood_id and b.id = c.batch_id`;

export function findClaim(tx: Tx, neighbourhoodId: Id, claimId: Id): Promise<ClaimRow | undefined> {
  return tx.row(`${SELECT} where c.neighbourhood_id = $1 and c.id = $2`, [neighbourhoodId, claimId]);
}

export function findClaimByKey(tx: Tx, neighbourhoodId: Id, personId: Id, key: Id): Promise<ClaimRow | undefined> {
  return tx.row(`${SELECT} where c.neighbourhood_id = $1 and c.person_id = $2 and c.request_key = $3`, [neighbourhoodId, personId, key]);
}

/** The claims of one book in the order of their making. */
export function findClaimsOfBook(tx: Tx, neighbourhoodId: Id, homeId: Id, lineId: Id): Promise<ClaimRow[]> {
  return tx.rows(`${SELECT} where c.neighbourhood_id = $1 and c.home_id = $2 and c.line_id = $3 order by c.created_at, c.id`, [neighbourhoodId, homeId, lineId]);
}

export interface ClaimQuery {
  readonly homeIds?: readonly Id[];
  readonly status?: ClaimStatus;
  readonly batchId?: Id;
  readonly proofNumbers?: readonly string[];
  readonly limit: number;
}

/** Claims, newest first. */
export function findClaims(tx: Tx, neighbourhoodId: Id, query: ClaimQuery): Promise<ClaimRow[]> {
  return tx.rows(
    `${SELECT} where c.neighbourhood_id = $1 and ($2::uuid[] is null or c.home_id = any($2)) and ($3::text is null or c.status = $3) and ($4::uuid is null or c.batch_id = $4)
       and ($5::text[] is null or c.proof_number = any($5)) order by c.created_at desc, c.id limit $6`,
    [neighbourhoodId, query.homeIds ?? null, query.status ?? null, query.batchId ?? null, query.proofNumbers ?? null, query.limit],
  );
}

export type NewClaimRow = Omit<ClaimRow, 'toReturn' | 'returned' | 'status' | 'proofNumber' | 'proofIssuedOn' | 'validUntil' | 'batchId' | 'batchNumber' | 'centreReceipt' | 'centreReason' | 'createdAt'> & { readonly requestKey: Id };

export async function insertClaim(tx: Tx, neighbourhoodId: Id, claim: NewClaimRow): Promise<void> {
  await tx.rows(
    `insert into provident_claim (neighbourhood_id, id, home_id, line_id, project, relation, person_id, name_sealed, name_mask, id_number_sealed, id_number_mask, account_sealed, account_index, account_mask,
       card_sealed, card_mask, title_sealed, relation_proof, balance, amount, status, consented_at, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'draft', clock_timestamp(), $21, $22)`,
    [
      neighbourhoodId, claim.id, claim.homeId, claim.lineId, claim.project, claim.relation, claim.personId, claim.nameSealed, claim.nameMask, claim.idNumberSealed, claim.idNumberMask, claim.accountSealed,
      claim.accountIndex, claim.accountMask, claim.cardSealed, claim.cardMask, claim.titleSealed, claim.relationProof, claim.balance, claim.amount, claim.requestKey, claim.requestDigest,
    ],
  );
  await noteClaimEvent(tx, neighbourhoodId, { claimId: claim.id, status: 'draft', toReturn: 0n }, claim.personId);
}

/** What a step changed of a claim, with its line in the history. */
export async function saveClaim(tx: Tx, neighbourhoodId: Id, claim: Claim, by: Id | null): Promise<void> {
  await tx.rows(`update provident_claim set status = $3, to_return = $4, returned = $5, valid_until = $6 where neighbourhood_id = $1 and id = $2`, [
    neighbourhoodId, claim.claimId, claim.status, formatMoney(claim.toReturn), formatMoney(claim.returned), claim.validUntil,
  ]);
  await noteClaimEvent(tx, neighbourhoodId, claim, by);
}

async function noteClaimEvent(tx: Tx, neighbourhoodId: Id, claim: Pick<Claim, 'claimId' | 'status' | 'toReturn'>, by: Id | null): Promise<void> {
  await tx.rows(`insert into provident_claim_event (neighbourhood_id, id, claim_id, status, to_return, by_person) values ($1, $2, $3, $4, $5, $6)`, [
    neighbourhoodId, newId(), claim.claimId, claim.status, formatMoney(claim.toReturn), by,
  ]);
}

export async function markProof(tx: Tx, neighbourhoodId: Id, claimId: Id, proof: { readonly number: string; readonly on: LocalDate }): Promise<void> {
  await tx.rows(`update provident_claim set proof_number = $3, proof_issued_on = $4 where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, claimId, proof.number, proof.on]);
}

export async function markBatch(tx: Tx, neighbourhoodId: Id, claimId: Id, batchId: Id): Promise<void> {
  await tx.rows(`update provident_claim set batch_id = $3 where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, claimId, batchId]);
}

export async function markCentre(tx: Tx, neighbourhoodId: Id, claimId: Id, answer: { readonly receipt: string | null; readonly reason: string | null }): Promise<void> {
  await tx.rows(`update provident_claim set centre_receipt = coalesce($3, centre_receipt), centre_reason = coalesce($4, centre_reason) where neighbourhood_id = $1 and id = $2`, [
    neighbourhoodId, claimId, answer.receipt, answer.reason,
  ]);
}

export interface ClaimEventRow {
  readonly claimId: Id;
  readonly status: string;
  readonly at: Date;
}

export function findClaimEvents(tx: Tx, neighbourhoodId: Id, claimIds: readonly Id[]): Promise<ClaimEventRow[]> {
  return tx.rows(`select claim_id as "claimId", status, at from provident_claim_event where neighbourhood_id = $1 and claim_id = any($2::uuid[]) order by at, id`, [neighbourhoodId, claimIds]);
}
