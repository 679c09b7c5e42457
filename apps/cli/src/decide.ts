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
import { z } from 'zod';
import type { Command } from './command.ts';

/** More homes than any neighbourhood has; beyond it the input is refused instead of counted. */
const MOST_HOMES = 200_000;

/** Every message of the schema is a refusal code; a field that is not there has the same code everywhere. */
const code = (wrong: string) => ({ error: (issue: { input?: unknown }) => (issue.input === undefined ? 'field-missing' : wrong) });
const oneOf = <Key extends string>(registry: Readonly<Record<Key, unknown>>, wrong: string) =>
  z.enum(Object.keys(registry) as Key[], code(wrong));
const name = z.string(code('text-expected')).min(1, { error: 'text-empty' }).max(100, { error: 'text-too-long' });
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'field-unknown' : issue.input === undefined ? 'field-missing' : 'object-expected'),
  });
const list = <Item extends z.ZodType>(item: Item) => z.array(item, code('list-expected')).max(MOST_HOMES, { error: 'list-too-long' });

const CLASSES: Record<MajorityClass, true> = { ordinary: true, special: true };

const decideInput = object({
  matterClass: oneOf<MajorityClass>(CLASSES, 'matter-class-unknown'),
  ruleSet: oneOf<RuleSetCode>(RULE_SETS, 'rule-set-unknown'),
  nonReturnPolicy: oneOf<NonReturnPolicyCode>(NON_RETURN_POLICIES, 'non-return-policy-unknown'),
  roll: list(
    object({
      owner: name,
      homes: list(object({ code: name, areaM2: z.string(code('decimal-not-text')) })).min(1, { error: 'owner-without-home' }),
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

/** The first thing wrong with the form of the input; an unknown field is named itself, not only the place where it stands. */
function refuseIssue(issue: z.core.$ZodIssue | undefined): Outcome<never, Refusal> {
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  return refuse(issue?.message ?? 'input-malformed', path.length === 0 ? 'input' : path.join('.'));
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
