import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { Choice } from './choices.ts';
import type { Electorate } from './electorate.ts';
import type { NonReturnPolicy } from './non-return-policies/index.ts';
import { NOBODY, type Weight } from './weights.ts';

/** What the silence of delivered owners came to; no choice, and nobody, where it counts for nothing. */
export interface Silence {
  readonly choice: Choice | null;
  readonly weight: Weight;
}

/**
 * The owners to whom a ballot was delivered and who handed none in, with their area. A delivered owner outside the electorate is
 * refused under every policy, since a wrong list is no proof.
 */
export function weighSilentOwners(
  electorate: Electorate,
  voted: ReadonlySet<string>,
  deliveredOwners: readonly string[],
): Outcome<Weight, Refusal<'owner-unknown'>> {
  const silent = new Set<string>();
  let areaM2 = 0n;
  for (const [index, owner] of deliveredOwners.entries()) {
    const area = electorate.areaOf.get(owner);
    if (area === undefined) return refuse('owner-unknown', `deliveredOwners.${index}`, { owner });
    if (voted.has(owner) || silent.has(owner)) continue;
    silent.add(owner);
    areaM2 += area;
  }
  return accept({ areaM2, owners: silent.size });
}

export function readSilence(policy: NonReturnPolicy, handedIn: { readonly yes: Weight; readonly no: Weight }, silent: Weight): Silence {
  const choice = policy.silentChoice(handedIn);
  return { choice, weight: choice === null ? NOBODY : silent };
}
