import { Injectable } from '@nestjs/common';
import type { listOwnHomes, OutputOf } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';

type OwnHomes = OutputOf<typeof listOwnHomes>;

/** Where an owner's sealed name belongs; a name moved to another neighbourhood does not open. */
export function ownerNamePlace(neighbourhoodId: Id): string {
  return `owner.name:${neighbourhoodId}`;
}

export interface OwnerBehind {
  readonly ownerId: Id;
  readonly kind: string;
  readonly relation: 'owner' | 'guardian' | 'representative';
  readonly mayVote: boolean;
  readonly nameSealed: string;
}

/** The owners a person stands behind, herself, as guardian or for her co-owners; only owners that own something today. */
export function findOwnersBehind(tx: Tx, neighbourhoodId: Id, personId: Id): Promise<OwnerBehind[]> {
  return tx.rows(
    `select o.id as "ownerId", o.kind, p.relation, p.may_vote as "mayVote", o.name_sealed as "nameSealed"
     from owner_person p join owner o on o.neighbourhood_id = p.neighbourhood_id and o.id = p.owner_id
     where p.neighbourhood_id = $1 and p.person_id = $2
       and exists (select 1 from home h where h.neighbourhood_id = $1 and h.owner_id = o.id)
     order by o.id`,
    [neighbourhoodId, personId],
  );
}

/** The homes of somebody: of the owners she stands behind, and the one she rents from the unit that owns it. */
@Injectable()
export class ListOwnHomes {
  readonly #database: Database;
  readonly #cipher: FieldCipher;

  constructor(database: Database, cipher: FieldCipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  run(neighbourhoodId: Id, personId: Id): Promise<OwnHomes> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const behind = await findOwnersBehind(tx, neighbourhoodId, personId);
      const homes = await tx.rows<{ ownerId: Id; homeId: Id; code: string; floor: number; areaM2: string; use: string }>(
        `select owner_id as "ownerId", id as "homeId", full_code as code, floor, area_m2::text as "areaM2", use
         from home where neighbourhood_id = $1 and owner_id = any($2::uuid[]) order by full_code`,
        [neighbourhoodId, behind.map((owner) => owner.ownerId)],
      );
      const rented = await tx.rows<OwnHomes['rented'][number]>(
        `select h.id as "homeId", h.full_code as code, h.floor, h.area_m2::text as "areaM2"
         from home_tenant t join home h on h.neighbourhood_id = t.neighbourhood_id and h.id = t.home_id
         where t.neighbourhood_id = $1 and t.person_id = $2 order by h.full_code`,
        [neighbourhoodId, personId],
      );
      const owners = behind.map(({ nameSealed, ...owner }) => ({
        ...owner,
        name: this.#cipher.open(nameSealed, ownerNamePlace(neighbourhoodId)),
        homes: homes.filter((home) => home.ownerId === owner.ownerId),
      }));
      return { owners, rented };
    });
  }
}
