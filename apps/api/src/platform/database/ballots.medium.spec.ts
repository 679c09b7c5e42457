import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aHome, aLine, frozenMenu, importRoster, openPoll, phones } from '../../testing/scenes.ts';
import { TestApp } from '../../testing/test-app.ts';
import { Ballots1764000000009 } from './migrations/ballots-1764000000009.ts';
import { migrations } from './migrations/index.ts';
import { migrate, unwind } from './migrator.ts';

interface Answer {
  readonly owner: string;
  readonly question: string;
  readonly choice: string;
}

const IN_BALLOTS = `
  select b.owner_id as owner, q.id as question, b.choices[q.position] as choice from ballot b join poll_question q using (neighbourhood_id, poll_id)
  where b.choices[q.position] is not null order by 1, 2`;
const IN_A_TABLE = `select owner_id as owner, question_id as question, choice from ballot_choice order by 1, 2`;
const BEFORE = migrations.indexOf(Ballots1764000000009);
const CHOICES = ['yes', 'no', 'abstain'];

let api: TestApp;
beforeAll(async () => {
  api = await TestApp.start();
});
afterAll(() => api.close());

/** Six ballots in two entrances; the lift question is one entrance's alone. */
async function fill(): Promise<Answer[]> {
  const hood = await api.neighbourhood();
  const clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  const number = phones('1990003');
  const voters = Array.from({ length: 6 }, () => number.next().value);
  await importRoster(clerk, hood.id, voters.map((phone, at) => aHome(`${at + 1}01`, { entrance: at % 2 === 0 ? '1' : '2', ownerName: '王芳', phone })));
  const { menuId } = await frozenMenu(clerk, hood.id, [aLine(), aLine({ itemCode: 'O01', title: '2单元加装电梯', scope: { kind: 'entrance', building: '1', entrance: '2' }, quantity: '1' }), aLine({ itemCode: 'O06', title: '照明' })]);
  const poll = await openPoll(api, clerk, hood.id, menuId, 3_600_000);
  const cast: Answer[] = [];
  for (const [at, phone] of voters.entries()) {
    const resident = await api.signIn(phone);
    const path = `/neighbourhoods/${hood.id}/polls/${poll.pollId}`;
    const [paper] = (await resident.get(`${path}/ballot-paper`)).body.papers;
    const choices = paper.questionIds.map((questionId: string, place: number) => ({ questionId, choice: CHOICES[(at + place) % 3] }));
    const answer = await resident.post(`${path}/ballots`, { ownerId: paper.ownerId, choices }, { 'idempotency-key': randomUUID() });
    expect(answer.status).toBe(201);
    for (const { questionId, choice } of choices) cast.push({ owner: paper.ownerId, question: questionId, choice });
  }
  return cast.sort((left, right) => (left.owner + left.question < right.owner + right.question ? -1 : 1));
}

describe('answers move between the ballot and a table of their own', () => {
  it('and back, each answer as it was cast, and the walls stand again', async () => {
    const cast = await fill();
    expect(cast).toHaveLength(15);
    expect(await api.asOwner(IN_BALLOTS)).toEqual(cast);
    await api.app.close();
    await unwind(api.ownerUrl, BEFORE);
    expect(await api.asOwner(IN_A_TABLE)).toEqual(cast);
    await migrate(api.ownerUrl, new URL(api.config.databaseUrl).password);
    expect(await api.asOwner(IN_BALLOTS)).toEqual(cast);
    expect(await api.asOwner(`select relname from pg_class where relname in ('ballot', 'poll_question') and relrowsecurity and relforcerowsecurity`)).toHaveLength(2);
  });

  it('but not when one would be lost on the way', async () => {
    await api.asOwner(`update ballot set choices = choices || array['yes'] where seq = 1`);
    await expect(unwind(api.ownerUrl, BEFORE)).rejects.toThrow('answers and ballots differ');
    await api.asOwner(`update ballot set choices = choices[:3] where seq = 1`);
  });

  it.each([
    ['a word that is no choice', `array['yes', 'ja', 'no']`],
    ['no answer at all', `array[null, null, null]::text[]`],
    ['a list that starts elsewhere', `'[0:1]={yes,no}'`],
    ['a table instead of a list', `array[array['yes'], array['no']]`],
  ])('a ballot never holds %s', async (_what, value) => {
    await expect(api.asOwner(`update ballot set choices = ${value}`)).rejects.toThrow(/check constraint/);
  });
});
