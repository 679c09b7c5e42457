import type { Id } from '@linli/kernel';
import type { TestApp } from './test-app.ts';

interface Question {
  readonly questionId: Id;
  readonly matterClass: 'ordinary' | 'special';
  readonly scope: { kind: string; building?: string; entrance?: string };
}

/** The figures of a result as the API shows them, in the order of the recount. */
export function shown(result: any): object {
  const { outcome, roll, participating, yes, no, abstain, quorum, majority } = result;
  return { outcome, roll, participating, yes, no, abstain, quorum, majority };
}

/**
 * A second count, from the rows alone and in another way: cross-multiplied integers, 《民法典》第二百七十八条 written out. Two thirds of
 * area and owners take part; of those who do, more than half (special: at least three quarters) agree.
 */
export async function recount(api: TestApp, { questionId, matterClass, scope }: Question): Promise<object> {
  const homes = await api.asOwner<{ owner: Id; area: string; building: string; entrance: string }>(
    `select r.owner_id as owner, r.area_m2::text as area, r.building_code as building, r.entrance_code as entrance from roll_home r join poll_question q on q.poll_id = r.poll_id where q.id = $1`,
    [questionId],
  );
  const choices = new Map((await api.asOwner<{ owner: Id; choice: string }>('select b.owner_id as owner, b.choices[q.position] as choice from ballot b join poll_question q on q.poll_id = b.poll_id where q.id = $1 and b.choices[q.position] is not null', [questionId])).map((row) => [row.owner, row.choice]));
  const sums = { roll: new Side(), participating: new Side(), yes: new Side(), no: new Side(), abstain: new Side() };
  for (const home of homes) {
    if (scope.building !== undefined && home.building !== scope.building) continue;
    if (scope.entrance !== undefined && home.entrance !== scope.entrance) continue;
    sums.roll.add(home);
    const choice = choices.get(home.owner) as 'yes' | undefined;
    if (choice === undefined) continue;
    sums.participating.add(home);
    sums[choice].add(home);
  }
  const quorum = both((side) => side(sums.participating) * 3n >= side(sums.roll) * 2n);
  const majority = both((side) => (matterClass === 'special' ? side(sums.yes) * 4n >= side(sums.participating) * 3n : side(sums.yes) * 2n > side(sums.participating)));
  const met = quorum.area && quorum.owners;
  const outcome = met ? (majority.area && majority.owners ? 'passed' : 'rejected') : 'no-quorum';
  return { outcome, quorum, majority, ...Object.fromEntries(Object.entries(sums).map(([name, side]) => [name, side.shown()])) };
}

function both(holds: (side: (one: Side) => bigint) => boolean): { area: boolean; owners: boolean } {
  return { area: holds((one) => one.area), owners: holds((one) => BigInt(one.owners.size)) };
}

/** Area and owners on one side of a question. */
class Side {
  area = 0n;
  readonly owners = new Set<Id>();

  add(home: { owner: Id; area: string }): void {
    this.area += BigInt(home.area.replace('.', ''));
    this.owners.add(home.owner);
  }

  shown(): { areaM2: string; owners: number } {
    const digits = this.area.toString().padStart(3, '0');
    return { areaM2: `${digits.slice(0, -2)}.${digits.slice(-2)}`, owners: this.owners.size };
  }
}
