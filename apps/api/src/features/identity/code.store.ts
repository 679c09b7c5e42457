import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface NewCode {
  readonly id: Id;
  readonly phoneIndex: Buffer;
  /** Null for a number nobody has: the row is written all the same, so that asking costs the same. */
  readonly personId: Id | null;
  /** Set when the code renews a session; it then opens nothing else. */
  readonly sessionId: Id | null;
  readonly codeHash: Buffer;
  readonly validSeconds: number;
}

/** Writes a code and makes earlier ones for the same phone useless. */
export async function insertCode(tx: Tx, code: NewCode): Promise<void> {
  await tx.rows('update one_time_code set used_at = clock_timestamp() where phone_index = $1 and used_at is null', [code.phoneIndex]);
  await tx.rows(
    `insert into one_time_code (id, phone_index, person_id, session_id, code_hash, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))`,
    [code.id, code.phoneIndex, code.personId, code.sessionId, code.codeHash, code.validSeconds],
  );
}

export interface TriedCode {
  readonly person_id: Id | null;
  readonly session_id: Id | null;
  readonly code_hash: Buffer;
}

/** Counts a try before anything is compared; answers nothing when the code is used up, expired or unknown. */
export function countTry(tx: Tx, challengeId: Id, mostTries: number): Promise<TriedCode | undefined> {
  return tx.row(
    `update one_time_code set tries = tries + 1
     where id = $1 and used_at is null and expires_at > clock_timestamp() and tries < $2
     returning person_id, session_id, code_hash`,
    [challengeId, mostTries],
  );
}

export async function useUp(tx: Tx, challengeId: Id): Promise<void> {
  await tx.rows('update one_time_code set used_at = clock_timestamp() where id = $1', [challengeId]);
}
