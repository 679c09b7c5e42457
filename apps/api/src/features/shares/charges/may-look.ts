import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findOwnersBehind } from '../../homes/index.ts';

/** Those who keep or check the books may see any home's account; residents their own. */
const KEEPERS: readonly Role[] = ['committee', 'street', 'district', 'auditor'];

export interface Looking {
  readonly personId: Id;
  readonly roles: readonly Role[];
}

export interface OwnHome {
  readonly homeId: Id;
  readonly code: string;
}

/** The home, if the caller may see its account: keepers, the people behind its owner today, its tenant. Otherwise it is nowhere. */
export async function needHome(tx: Tx, neighbourhoodId: Id, homeId: Id, caller: Looking): Promise<OwnHome> {
  const home = await tx.row<OwnHome & { ownerId: Id; isTenant: boolean }>(
    `select h.id as "homeId", h.full_code as code, h.owner_id as "ownerId",
       exists (select 1 from home_tenant t where t.neighbourhood_id = $1 and t.home_id = h.id and t.person_id = $3) as "isTenant"
     from home h where h.neighbourhood_id = $1 and h.id = $2`,
    [neighbourhoodId, homeId, caller.personId],
  );
  if (home === undefined) throw new Refused('not-found');
  const { ownerId, isTenant, ...own } = home;
  if (isTenant || caller.roles.some((role) => KEEPERS.includes(role))) return own;
  if ((await findOwnersBehind(tx, neighbourhoodId, caller.personId)).some((owner) => owner.ownerId === ownerId)) return own;
  throw new Refused('not-found');
}
