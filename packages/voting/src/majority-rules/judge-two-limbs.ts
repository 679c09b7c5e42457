import { leastMeeting, meets, type Threshold } from '../thresholds.ts';
import type { Sums, Weight } from '../weights.ts';
import type { Check, Judgement } from './rule.ts';

/**
 * The shape of the Civil Code: enough of all owners take part, and enough of those who take part agree; each by area and by heads.
 * The majority limbs are reported as the formula gives them even where the quorum fails.
 */
export function judgeTwoLimbs(sums: Sums, quorumThreshold: Threshold, majorityThreshold: Threshold): Judgement {
  const quorum = compare('quorum', sums.participating, sums.roll, quorumThreshold);
  const majority = compare('majority', sums.yes, sums.participating, majorityThreshold);
  const enough = quorum.area.holds && quorum.owners.holds;
  const agreed = majority.area.holds && majority.owners.holds;
  return {
    outcome: enough ? (agreed ? 'passed' : 'rejected') : 'no-quorum',
    quorum: { area: quorum.area.holds, owners: quorum.owners.holds },
    majority: { area: majority.area.holds, owners: majority.owners.holds },
    checks: [quorum.area, quorum.owners, majority.area, majority.owners],
  };
}

function compare(step: Check['step'], part: Weight, whole: Weight, threshold: Threshold): Record<Check['limb'], Check> {
  const check = (limb: Check['limb'], partUnits: bigint, wholeUnits: bigint): Check => ({
    step,
    limb,
    part: partUnits,
    whole: wholeUnits,
    threshold,
    holds: meets(partUnits, wholeUnits, threshold),
    least: leastMeeting(wholeUnits, threshold),
  });
  return {
    area: check('area', part.areaM2, whole.areaM2),
    owners: check('owners', BigInt(part.owners), BigInt(whole.owners)),
  };
}
