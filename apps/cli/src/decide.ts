import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { formatArea, parseArea } from '@linli/quantities';
import {
  CHOICES,
  electorateOf,
  makeRoll,
  NON_RETURN_POLICIES,
  RULE_SETS,
  tally,
  type Choice,
  type Electorate,
  type MajorityClass,
  type NonReturnPolicyCode,
  type RollHome,
  type RuleSetCode,
  type Tally,
  type Weight,
} from '@linli/voting';
import type { z } from 'zod';
import type { Command } from './command.ts';
import { decimal, list, MOST_HOMES, name, object, oneOf, refuseIssue } from './schema.ts';

const CLASSES: Record<MajorityClass, true> = { ordinary: true, special: true };

const decideInput = object({
  matterClass: oneOf<MajorityClass>(CLASSES, 'matter-class-unknown'),
  ruleSet: oneOf<RuleSetCode>(RULE_SETS, 'rule-set-unknown'),
  nonReturnPolicy: oneOf<NonReturnPolicyCode>(NON_RETURN_POLICIES, 'non-return-policy-unknown'),
  roll: list(
    object({
      owner: name,
      homes: list(object({ code: name, areaM2: decimal })).min(1, { error: 'owner-without-home' }),
    }),
  ).min(1, { error: 'roll-empty' }),
  ballots: list(object({ owner: name, choice: oneOf<Choice>(CHOICES, 'choice-unknown') })),
  deliveredOwners: list(name).optional(),
});
type DecideInput = z.output<typeof decideInput>;

/**
 * `decide`: recounts a vote of the owners from its roll and its ballots. The roll is the scope. Every home must have an area above
 * zero, because each owner counts by head and by area at once. `deliveredOwners` may be left out only where silence never counts.
 */
export const decide: Command = {
  name: 'decide',
  summary: 'Counts a vote of the owners: both limbs of quorum and majority, with the working.',
  run: runDecide,
};

function runDecide(input: unknown): Outcome<object, Refusal> {
  const read = decideInput.safeParse(input);
  if (!read.success) return refuseIssue(read.error.issues[0]);
  const { matterClass, ruleSet, nonReturnPolicy, roll, ballots, deliveredOwners } = read.data;
  if (deliveredOwners === undefined && NON_RETURN_POLICIES[nonReturnPolicy].needsDelivery) return refuse('field-missing', 'deliveredOwners');
  const electorate = readElectorate(roll);
  if (!electorate.ok) return electorate;
  const counted = tally({
    ruleSet,
    matterClass,
    nonReturnPolicy,
    electorate: electorate.value,
    ballots: ballots.map(({ owner, choice }) => ({ ownerKey: owner, choice })),
    deliveredOwners: deliveredOwners ?? [],
  });
  if (!counted.ok) return refuseAt(counted.refusal, (field) => field.replace(/\.ownerKey$/, '.owner'));
  return accept(report(counted.value));
}

function refuseAt(refusal: Refusal, rename: (field: string) => string): Outcome<never, Refusal> {
  return { ok: false, refusal: { ...refusal, ...(refusal.field === undefined ? {} : { field: rename(refusal.field) }) } };
}

/** The whole roll is one scope, so buildings and entrances play no part in it. */
function readElectorate(roll: DecideInput['roll']): Outcome<Electorate, Refusal> {
  const owners = new Set<string>();
  const homes: RollHome[] = [];
  for (const [index, { owner, homes: own }] of roll.entries()) {
    if (owners.has(owner)) return refuse('owner-twice', `roll.${index}.owner`, { owner });
    owners.add(owner);
    for (const [at, home] of own.entries()) {
      const area = parseArea(home.areaM2);
      if (!area.ok) return within(`roll.${index}.homes.${at}.areaM2`, area);
      homes.push({ code: home.code, ownerKey: owner, areaM2: area.value, buildingCode: '', entranceCode: '' });
    }
    if (homes.length > MOST_HOMES) return refuse('list-too-long', 'roll');
  }
  const made = makeRoll(homes);
  if (!made.ok) return refuseAt(made.refusal, (field) => field.replace(/^homes\.(\d+)/, (_, flat: string) => placeOf(roll, Number(flat))));
  return electorateOf(made.value, { kind: 'neighbourhood' });
}

/** Where the home stands in the input that is the nth of all homes of all owners. */
function placeOf(roll: DecideInput['roll'], nth: number): string {
  let left = nth;
  for (const [index, { homes }] of roll.entries()) {
    if (left < homes.length) return `roll.${index}.homes.${left}`;
    left -= homes.length;
  }
  return 'roll';
}

function report(counted: Tally): object {
  const weight = ({ areaM2, owners }: Weight) => ({ areaM2: formatArea(areaM2), owners });
  return {
    outcome: counted.outcome,
    roll: weight(counted.roll),
    participating: weight(counted.participating),
    yes: weight(counted.yes),
    no: weight(counted.no),
    abstain: weight(counted.abstain),
    quorum: counted.quorum,
    majority: counted.majority,
    working: counted.working,
  };
}
