// The rules by themselves: ten thousand homes, ten thousand owners, warm.
import { apportion } from '@linli/cost-sharing';
import { electorateOf, makeRoll, tally } from '@linli/voting';
import { line, timed } from './figures.mjs';

const HOMES = 10_000;
const homes = Array.from({ length: HOMES }, (_, at) => ({ code: `${at % 50}-${at}`, floor: (at % 6) + 1, areaM2: BigInt(3800 + ((at * 7919) % 5800)), participates: true }));
const rules = [
  ['by-exclusive-area', {}],
  ['by-floor-coefficient-and-area', { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' } }],
  ['by-floor-percentage', { percentages: { 2: '6', 3: '12', 4: '20', 5: '28', 6: '34' }, withinFloor: 'area' }],
];
for (const [rule, parameters] of rules) {
  const took = timed(() => {
    const shared = apportion({ total: 123_456_789n, rule, parameters, homes });
    if (!shared.ok) throw new Error(shared.refusal.code);
  });
  line(`apportion ${HOMES} homes ${rule}`, `${took.toFixed(1)} ms`, 'goal ≤ 50 ms');
}

const rollHomes = homes.map((home) => ({ code: home.code, ownerKey: home.code, areaM2: home.areaM2, buildingCode: '1', entranceCode: '1' }));
const choices = ['yes', 'yes', 'yes', 'no', 'abstain'];
const ballots = rollHomes.filter((_, at) => at % 10 < 8).map((home, at) => ({ ownerKey: home.ownerKey, choice: choices[at % 5] }));
const decided = timed(() => {
  const roll = makeRoll(rollHomes);
  const electorate = electorateOf(roll.value, { kind: 'neighbourhood' });
  const counted = tally({ ruleSet: 'civil-code-2021', matterClass: 'special', nonReturnPolicy: 'not-participating', electorate: electorate.value, ballots, deliveredOwners: [] });
  if (!counted.ok) throw new Error(counted.refusal.code);
});
line(`decide ${HOMES} owners: roll, electorate, tally`, `${decided.toFixed(1)} ms`, 'goal ≤ 50 ms');
