import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface PersonRow {
  readonly id: Id;
  readonly kind: 'resident' | 'staff';
  readonly name_sealed: string;
  readonly phone_sealed: string | null;
}

export const PERSON_NAME = 'person.name';
export const PERSON_PHONE = 'person.phone';

export function findPersonByPhone(tx: Tx, phoneIndex: Buffer): Promise<PersonRow | undefined> {
  return tx.row('select id, kind, name_sealed, phone_sealed from person where phone_index = $1', [phoneIndex]);
}

export function findPerson(tx: Tx, personId: Id): Promise<PersonRow | undefined> {
  return tx.row('select id, kind, name_sealed, phone_sealed from person where id = $1', [personId]);
}

export interface CredentialRow {
  readonly person_id: Id;
  readonly login: string;
  readonly password_hash: string;
  readonly totp_sealed: string;
  readonly totp_last_step: string;
}

export function findCredential(tx: Tx, login: string): Promise<CredentialRow | undefined> {
  return tx.row('select person_id, login, password_hash, totp_sealed, totp_last_step from credential where login = $1 for no key update', [login]);
}

/** Remembers the step of the code that was used, so that it opens nothing a second time. */
export async function saveTotpStep(tx: Tx, personId: Id, step: number): Promise<void> {
  await tx.rows('update credential set totp_last_step = $2 where person_id = $1', [personId, step]);
}

export async function recordSignIn(
  tx: Tx,
  event: { id: Id; personId: Id | null; kind: string; means: 'code' | 'password'; address: string },
): Promise<void> {
  await tx.rows('insert into sign_in_event (id, person_id, kind, means, address) values ($1, $2, $3, $4, $5)', [
    event.id,
    event.personId,
    event.kind,
    event.means,
    event.address,
  ]);
}
