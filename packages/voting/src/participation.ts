import type { Electorate } from './electorate.ts';
import type { MajorityRule } from './majority-rules/index.ts';
import { leastMeeting, meets } from './thresholds.ts';
import type { Weight } from './weights.ts';

/** All that anybody may see before a poll closes: how many took part, on both scales, and what the quorum needs. No choice is in it. */
export interface Participation {
  readonly roll: Weight;
  readonly participating: Weight;
  /** The least participation that makes a quorum. */
  readonly needed: Weight;
  readonly quorum: { readonly area: boolean; readonly owners: boolean };
}

/**
 * Participation from the owners who voted, never from their ballots. Owners outside the electorate are passed over, since a poll of
 * several questions has voters whom one of its scopes does not hold; an owner named twice counts once.
 */
export function participationOf(electorate: Electorate, rule: MajorityRule, votedOwners: Iterable<string>): Participation {
  const seen = new Set<string>();
  let areaM2 = 0n;
  for (const owner of votedOwners) {
    const area = electorate.areaOf.get(owner);
    if (area === undefined || seen.has(owner)) continue;
    seen.add(owner);
    areaM2 += area;
  }
  const { weight: roll } = electorate;
  return {
    roll,
    participating: { areaM2, owners: seen.size },
    needed: {
      areaM2: leastMeeting(roll.areaM2, rule.quorum),
      owners: Number(leastMeeting(BigInt(roll.owners), rule.quorum)),
    },
    quorum: {
      area: meets(areaM2, roll.areaM2, rule.quorum),
      owners: meets(BigInt(seen.size), BigInt(roll.owners), rule.quorum),
    },
  };
}
