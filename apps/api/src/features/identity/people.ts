import { Injectable } from '@nestjs/common';
import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { hash } from '@node-rs/argon2';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { PERSON_NAME, PERSON_PHONE } from './person.store.ts';
import { PASSWORD_COST, TOTP_SECRET } from './sign-in-by-password.ts';

/** What other features may do with people: find or make them by phone, make staff, give roles. */
@Injectable()
export class People {
  readonly #cipher: FieldCipher;

  constructor(cipher: FieldCipher) {
    this.#cipher = cipher;
  }

  phoneIndex(phone: string): Buffer {
    return this.#cipher.index(phone, 'phone');
  }

  /**
   * The person of each phone, made where there is none: identity is global and unique by phone, so the same person in two
   * neighbourhoods is one. Names of known people stay as they are.
   */
  async findOrAdd(tx: Tx, residents: readonly { phone: string; name: string }[]): Promise<Map<string, Id>> {
    const distinct = [...new Map(residents.map((resident) => [resident.phone, resident])).values()];
    const indexes = distinct.map((resident) => this.phoneIndex(resident.phone));
    await tx.rows(
      `insert into person (id, kind, phone_index, phone_sealed, name_sealed)
       select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::text[])
       on conflict (phone_index) do nothing`,
      [
        distinct.map(() => newId()),
        distinct.map(() => 'resident'),
        indexes,
        distinct.map((resident) => this.#cipher.seal(resident.phone, PERSON_PHONE)),
        distinct.map((resident) => this.#cipher.seal(resident.name, PERSON_NAME)),
      ],
    );
    const found = await tx.rows<{ id: Id; phone_index: Buffer }>('select id, phone_index from person where phone_index = any($1::bytea[])', [indexes]);
    const byIndex = new Map(found.map((row) => [row.phone_index.toString('hex'), row.id]));
    return new Map(distinct.map((resident, at) => [resident.phone, byIndex.get(indexes[at]?.toString('hex') ?? '') ?? '']));
  }

  /** A member of staff with login, password and authenticator secret. */
  async addStaff(tx: Tx, staff: { login: string; title: string; name: string; password: string; totpSecret: string }): Promise<Id> {
    const personId = newId();
    await tx.rows(`insert into person (id, kind, name_sealed) values ($1, 'staff', $2)`, [personId, this.#cipher.seal(staff.name, PERSON_NAME)]);
    await tx.rows('insert into credential (person_id, login, title, password_hash, totp_sealed) values ($1, $2, $3, $4, $5)', [
      personId,
      staff.login,
      staff.title,
      await hash(staff.password, PASSWORD_COST),
      this.#cipher.seal(staff.totpSecret, TOTP_SECRET),
    ]);
    return personId;
  }

  /** Gives roles in the neighbourhood of the transaction, and notes them in the person's own list of neighbourhoods. */
  async giveRoles(tx: Tx, neighbourhoodId: Id, grants: readonly { personId: Id; role: Exclude<Role, 'street' | 'district' | 'city' | 'auditor'> }[]): Promise<void> {
    await tx.rows(
      `insert into membership (neighbourhood_id, person_id, role) select distinct $1::uuid, * from unnest($2::uuid[], $3::text[])
       on conflict (neighbourhood_id, person_id, role) do update set ended_at = null`,
      [neighbourhoodId, grants.map((grant) => grant.personId), grants.map((grant) => grant.role)],
    );
    await tx.rows(
      `insert into person_membership (person_id, neighbourhood_id) select distinct id, $1::uuid from unnest($2::uuid[]) as id
       on conflict do nothing`,
      [neighbourhoodId, grants.map((grant) => grant.personId)],
    );
  }

  /** Ends the role of everybody who holds it and is not named any more (a sale, a corrected roster). */
  async keepRoleFor(tx: Tx, neighbourhoodId: Id, role: 'resident' | 'tenant', personIds: readonly Id[]): Promise<void> {
    await tx.rows(
      `update membership set ended_at = clock_timestamp()
       where neighbourhood_id = $1 and role = $2 and ended_at is null and not (person_id = any($3::uuid[]))`,
      [neighbourhoodId, role, personIds],
    );
  }

  async giveOffice(tx: Tx, personId: Id, role: 'street' | 'district' | 'city' | 'auditor', regionId: string): Promise<void> {
    await tx.rows('insert into office_holding (person_id, role, region_id) values ($1, $2, $3) on conflict do nothing', [personId, role, regionId]);
  }
}
