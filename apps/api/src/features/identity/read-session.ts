import { Injectable } from '@nestjs/common';
import type { OutputOf, readSession } from '@linli/contracts';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { Database } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { findPerson, PERSON_NAME, PERSON_PHONE } from './person.store.ts';
import { findNeighbourhoods, findOffices, findRoles } from './session.store.ts';
import { maskPhone } from './tokens.ts';

/** Who is signed in, and where she belongs. */
@Injectable()
export class ReadSession {
  readonly #database: Database;
  readonly #cipher: FieldCipher;

  constructor(database: Database, cipher: FieldCipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  async run(caller: Caller): Promise<OutputOf<typeof readSession>> {
    const { person, neighbourhoods, offices, session } = await this.#database.globally(async (tx) => ({
      person: await findPerson(tx, caller.personId),
      neighbourhoods: await findNeighbourhoods(tx, caller.personId),
      offices: await findOffices(tx, caller.personId),
      session: await tx.row<{ fresh_until: Date | null; expires_at: Date }>(
        `select expires_at, fresh_at + interval '15 minutes' as fresh_until from session where id = $1`,
        [caller.sessionId],
      ),
    }));
    if (person === undefined || session === undefined) throw new Refused('not-signed-in');
    const memberships = [];
    for (const place of neighbourhoods) {
      const roles = await this.#database.inNeighbourhood(place.neighbourhood_id, (tx) => findRoles(tx, place.neighbourhood_id, caller.personId));
      if (roles.length > 0) memberships.push({ neighbourhoodId: place.neighbourhood_id, code: place.code, name: place.name, roles });
    }
    return {
      personId: person.id,
      kind: person.kind,
      name: this.#cipher.open(person.name_sealed, PERSON_NAME),
      phone: person.phone_sealed === null ? null : maskPhone(this.#cipher.open(person.phone_sealed, PERSON_PHONE)),
      freshUntil: session.fresh_until?.toISOString() ?? null,
      expiresAt: session.expires_at.toISOString(),
      memberships,
      offices: offices.map((office) => ({ role: office.role, region: office.region_id, regionName: office.region_name })),
    };
  }
}
