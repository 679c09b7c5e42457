import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface RollHomeRow {
  readonly homeId: Id;
  readonly ownerId: Id;
  readonly code: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly areaM2: string;
}

export interface RollOwnerRow {
  readonly ownerId: Id;
  readonly areaM2: string;
}

/** Writes the frozen roll: who decides, with which homes. It is never changed afterwards. */
export async function insertRoll(tx: Tx, neighbourhoodId: Id, pollId: Id, owners: readonly RollOwnerRow[], homes: readonly RollHomeRow[]): Promise<void> {
  await tx.rows(
    `insert into roll_owner (neighbourhood_id, poll_id, owner_id, area_m2) select $1, $2, * from unnest($3::uuid[], $4::numeric[])`,
    [neighbourhoodId, pollId, owners.map((owner) => owner.ownerId), owners.map((owner) => owner.areaM2)],
  );
  await tx.rows(
    `insert into roll_home (neighbourhood_id, poll_id, home_id, owner_id, full_code, building_code, entrance_code, floor, area_m2)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::int[], $9::numeric[])`,
    [
      neighbourhoodId,
      pollId,
      homes.map((home) => home.homeId),
      homes.map((home) => home.ownerId),
      homes.map((home) => home.code),
      homes.map((home) => home.building),
      homes.map((home) => home.entrance),
      homes.map((home) => home.floor),
      homes.map((home) => home.areaM2),
    ],
  );
}

export function findRollHomes(tx: Tx, neighbourhoodId: Id, pollId: Id, ownerIds?: readonly Id[]): Promise<RollHomeRow[]> {
  return tx.rows(
    `select home_id as "homeId", owner_id as "ownerId", full_code as code, building_code as building, entrance_code as entrance, floor, area_m2::text as "areaM2"
     from roll_home where neighbourhood_id = $1 and poll_id = $2 and ($3::uuid[] is null or owner_id = any($3)) order by full_code`,
    [neighbourhoodId, pollId, ownerIds ?? null],
  );
}
