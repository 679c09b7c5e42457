import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { Area } from '@linli/quantities';
import { counts, type Roll, type RollHome } from './roll.ts';
import { covers, type Scope } from './scopes.ts';
import type { Weight } from './weights.ts';

/** The owners who decide in one scope. An owner of several homes is one head, and her areas inside the scope add up (SPC 第九条). */
export interface Electorate {
  readonly scope: Scope;
  readonly weight: Weight;
  /** Exclusive area inside the scope, in 0.01 m², by owner key. */
  readonly areaOf: ReadonlyMap<string, Area>;
}

/** The area an owner votes with in a scope, in 0.01 m²; zero where none of these homes lies inside or counts. */
export function areaInScope(homes: Iterable<RollHome>, scope: Scope): Area {
  let area = 0n;
  for (const home of homes) if (counts(home) && covers(scope, home)) area += home.areaM2;
  return area;
}

/** Who decides in `scope`, and what each of them weighs. A scope that holds no home is refused: nothing can be decided there. */
export function electorateOf(roll: Roll, scope: Scope): Outcome<Electorate, Refusal<'scope-empty'>> {
  const areaOf = new Map<string, Area>();
  let areaM2 = 0n;
  for (const home of roll.homes) {
    if (!counts(home) || !covers(scope, home)) continue;
    areaOf.set(home.ownerKey, (areaOf.get(home.ownerKey) ?? 0n) + home.areaM2);
    areaM2 += home.areaM2;
  }
  if (areaOf.size === 0) return refuse('scope-empty', 'scope');
  return accept({ scope, weight: { areaM2, owners: areaOf.size }, areaOf });
}
