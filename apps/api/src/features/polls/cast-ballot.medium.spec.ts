import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Id } from '@linli/kernel';
import pg from 'pg';
import { aHome, aLine, closePoll, frozenMenu, importRoster, openPoll, phones, type SheetLine } from '../../testing/scenes.ts';
import { recount, shown } from '../../testing/recount.ts';
import { cookieOf, TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';

const COUPLES = 40;
const number = phones('1990002');
const phoneOf = { first: next(), second: next(), guardian: next(), minor: next(), tenant: next(), representative: next(), other: next(), alone: next(), several: next() };
const couples = Array.from({ length: COUPLES }, () => [next(), next()] as const);
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章'];

function next(): string {
  return number.next().value;
}

/** Entrance 2 belongs to the couples, two owners a home; entrance 1 holds the cases. */
function roster(): SheetLine[] {
  return [
    aHome('101', { ownerName: '马兰、白杨', ownerKind: '共有', phone: `${phoneOf.first}、${phoneOf.second}` }),
    aHome('102', { ownerName: '小明', idNumber: '110105201503070013', phone: phoneOf.minor, guardianName: '马大壮', guardianPhone: phoneOf.guardian }),
    aHome('201', { ownerName: '第一机床厂', ownerKind: '产权单位', tenantName: '老周', tenantPhone: phoneOf.tenant }),
    aHome('202', { ownerName: '石磊、石榴', ownerKind: '共有', phone: `${phoneOf.representative}、${phoneOf.other}`, representative: '石磊' }),
    aHome('301', { ownerName: '林间', phone: phoneOf.alone, areaM2: '61.37' }),
    aHome('302', { ownerName: '江河', phone: phoneOf.several, areaM2: '58.03' }),
    aHome('303', { ownerName: '江河', phone: phoneOf.several, areaM2: '47.99', entrance: '2' }),
    ...couples.map((pair, at) => aHome(`${Math.floor(at / 6) + 4}0${(at % 6) + 1}`, { entrance: '2', ownerName: `${SURNAMES[at]}一、${SURNAMES[at]}二`, ownerKind: '共有', phone: pair.join('、'), areaM2: `5${at % 10}.${10 + at}` })),
  ];
}

let api: TestApp;
let hood: { id: Id };
let clerk: TestClient;
let menuId: Id;
let poll: any;
const clients = new Map<string, TestClient>();

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(clerk, hood.id, roster());
  const lift = aLine({ itemCode: 'O01', title: '1单元加装电梯', scope: { kind: 'entrance', building: '1', entrance: '1' }, quantity: '1' });
  const solar = aLine({ itemCode: 'O06', title: '楼道太阳能照明' });
  ({ menuId } = await frozenMenu(clerk, hood.id, [aLine(), lift, solar]));
  poll = await openPoll(api, clerk, hood.id, menuId, 3_600_000);
  const all = [...Object.values(phoneOf), ...couples.flat()];
  for (let at = 0; at < all.length; at += 8) await Promise.all(all.slice(at, at + 8).map(async (phone) => clients.set(phone, await api.signIn(phone))));
}, 60_000);
afterAll(() => api.close());

const as = (phone: string): TestClient => clients.get(phone) as TestClient;

async function paperOf(phone: string, of = poll): Promise<{ ownerId: Id; questionIds: Id[]; mayVote: boolean }> {
  return (await as(phone).get(`/neighbourhoods/${hood.id}/polls/${of.pollId}/ballot-paper`)).body.papers[0];
}

type Choice = 'yes' | 'no' | 'abstain';
const answered = (questionIds: readonly Id[], choice: Choice = 'yes'): { questionId: Id; choice: Choice }[] => questionIds.map((questionId) => ({ questionId, choice }));

function cast(phone: string, body: object, key: string = randomUUID(), of = poll): Promise<Answer> {
  return as(phone).post(`/neighbourhoods/${hood.id}/polls/${of.pollId}/ballots`, body, { 'idempotency-key': key });
}

const ballotsOf = (ownerId: Id, of = poll): Promise<{ id: Id }[]> => api.asOwner('select id from ballot where poll_id = $1 and owner_id = $2', [of.pollId, ownerId]);

describe('one ballot', () => {
  const key = randomUUID();

  it('is written once, however often the same key is sent at once', async () => {
    const { ownerId, questionIds } = await paperOf(phoneOf.alone);
    const body = { ownerId, choices: answered(questionIds) };
    const answers = await Promise.all(Array.from({ length: 50 }, () => cast(phoneOf.alone, body, key)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await ballotsOf(ownerId)).toHaveLength(1);
    const later = await cast(phoneOf.alone, { ...body, choices: [...body.choices].reverse() }, key);
    expect([later.status, later.body]).toEqual([201, answers[0]?.body]);
  });

  it('refuses the key of another ballot, and another key for a ballot that is in', async () => {
    const { ownerId, questionIds } = await paperOf(phoneOf.alone);
    const reused = await cast(phoneOf.alone, { ownerId, choices: answered(questionIds, 'no') }, key);
    expect([reused.status, reused.body.code]).toEqual([422, 'key-reused']);
    const again = await cast(phoneOf.alone, { ownerId, choices: answered(questionIds) });
    expect([again.status, again.body.code]).toEqual([409, 'already-voted']);
    expect(again.body.title).toMatch(/20\d\d/);
    expect(Object.keys(again.body.params)).toEqual(['votedAt']);
    expect((await ballotsOf(ownerId))).toHaveLength(1);
  });

  it('needs a key', async () => {
    const { ownerId, questionIds } = await paperOf(phoneOf.first);
    for (const wrong of ['', 'abc', '1', `${randomUUID()}x`]) {
      const answer = await cast(phoneOf.first, { ownerId, choices: answered(questionIds) }, wrong);
      expect([answer.status, answer.body.code]).toEqual([400, 'key-missing']);
    }
    expect(await ballotsOf(ownerId)).toHaveLength(0);
  });

  it('counts several homes of one person once, with their areas together', async () => {
    const { ownerId, questionIds } = await paperOf(phoneOf.several);
    const answer = await cast(phoneOf.several, { ownerId, choices: answered(questionIds, 'no') });
    expect([answer.status, answer.body.homes]).toEqual([201, ['1-1-302', '1-2-303']]);
    const [row] = await api.asOwner<{ area: string }>('select area_m2::text as area from roll_owner where poll_id = $1 and owner_id = $2', [poll.pollId, ownerId]);
    expect(row?.area).toBe('106.02');
  });
});

describe('co-owners who vote at the same moment', () => {
  it('leave exactly one ballot for each owner; whoever comes second is told when', async () => {
    const papers = await Promise.all(couples.map(([one]) => paperOf(one)));
    const races = await Promise.all(
      couples.flatMap((pair, at) => pair.map((phone, who) => cast(phone, { ownerId: papers[at]?.ownerId, choices: answered(papers[at]?.questionIds ?? [], who === 0 ? 'yes' : 'no') }))),
    );
    expect(doubled(await api.asOwner('select owner_id as "ownerId" from ballot where poll_id = $1', [poll.pollId]))).toEqual([]);
    for (const [at, paper] of papers.entries()) {
      const pair = races.slice(at * 2, at * 2 + 2);
      expect(pair.map((answer) => answer.status).sort()).toEqual([201, 409]);
      expect(pair.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'already-voted', params: { votedAt: expect.stringMatching(/20\d\d/) } });
      expect(await ballotsOf(paper.ownerId)).toHaveLength(1);
    }
  });

  it('would be caught by this test if two ballots of an owner could stand', async () => {
    const client = new pg.Client(api.ownerUrl);
    await client.connect();
    try {
      await client.query('begin');
      await client.query('alter table ballot drop constraint ballot_pkey');
      await client.query(`insert into ballot select neighbourhood_id, poll_id, owner_id, gen_random_uuid(), seq + 1000, person_id, channel, cast_at, gen_random_uuid(), request_digest, receipt_code, choices from ballot where poll_id = $1 limit 1`, [poll.pollId]);
      const { rows } = await client.query('select owner_id as "ownerId" from ballot where poll_id = $1', [poll.pollId]);
      expect(doubled(rows)).toHaveLength(1);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  });
});

/** Owners with more than one ballot. */
function doubled(rows: readonly { ownerId: Id }[]): Id[] {
  return rows.map((row) => row.ownerId).filter((ownerId, at, all) => all.indexOf(ownerId) !== at);
}

describe('who may vote', () => {
  it('the guardian of a minor, and not the minor', async () => {
    const paper = await paperOf(phoneOf.guardian);
    const child = await paperOf(phoneOf.minor);
    expect([child.ownerId, child.mayVote, paper.mayVote]).toEqual([paper.ownerId, false, true]);
    const refused = await cast(phoneOf.minor, { ownerId: paper.ownerId, choices: answered(paper.questionIds) });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-your-vote']);
    expect((await cast(phoneOf.guardian, { ownerId: paper.ownerId, choices: answered(paper.questionIds) })).status).toBe(201);
  });

  it('the representative whom co-owners agreed on, and not the others', async () => {
    const paper = await paperOf(phoneOf.representative);
    const refused = await cast(phoneOf.other, { ownerId: paper.ownerId, choices: answered(paper.questionIds) });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-your-vote']);
    expect((await cast(phoneOf.representative, { ownerId: paper.ownerId, choices: answered(paper.questionIds, 'abstain') })).status).toBe(201);
  });

  it('neither a tenant of public housing nor a neighbour nor a stranger nor the committee', async () => {
    const { ownerId, questionIds } = await paperOf(phoneOf.first);
    const body = { ownerId, choices: answered(questionIds) };
    const path = `/neighbourhoods/${hood.id}/polls/${poll.pollId}/ballots`;
    expect((await cast(phoneOf.tenant, body)).body.code).toBe('not-allowed');
    expect((await cast(phoneOf.other, body)).body.code).toBe('not-your-vote');
    expect((await clerk.post(path, body, { 'idempotency-key': randomUUID() })).body.code).toBe('not-allowed');
    const elsewhere = await api.neighbourhood();
    await api.resident(elsewhere.id, '19900029999');
    const stranger = await api.signIn('19900029999');
    expect((await stranger.post(path, body, { 'idempotency-key': randomUUID() })).status).toBe(404);
    expect(await ballotsOf(ownerId)).toHaveLength(0);
  });

  it('nobody without a code of the last fifteen minutes', async () => {
    const { ownerId, questionIds } = await paperOf(phoneOf.second);
    const client = as(phoneOf.second);
    await api.asOwner(`update session set fresh_at = clock_timestamp() - interval '15 minutes 1 second' where person_id = $1`, [client.personId]);
    const body = { ownerId, choices: answered(questionIds) };
    const stale = await cast(phoneOf.second, body);
    expect([stale.status, stale.body.code]).toEqual([403, 'code-needed']);
    await api.asOwner('delete from rate_limit');
    const asked = await client.post('/session/codes');
    const [message] = await api.asOwner<{ body: string }>('select body from demo_message where phone = $1 order by sent_at desc limit 1', [phoneOf.second]);
    const renewed = await client.post(`/session/codes/${asked.body.challengeId}`, { code: /\d{6}/.exec(message?.body ?? '')?.[0] });
    clients.set(phoneOf.second, api.client(client.personId, cookieOf(renewed)));
    expect((await cast(phoneOf.second, body)).status).toBe(201);
  });
});

describe('a ballot paper', () => {
  it('is filled in whole, with its own questions and no others', async () => {
    const fresh = await openPoll(api, clerk, hood.id, menuId, 3_600_000);
    const [one] = couples[0] ?? [''];
    const { ownerId, questionIds } = await paperOf(one, fresh);
    const all = fresh.questions.map((question: { questionId: Id }) => question.questionId);
    expect([questionIds.length, all.length]).toEqual([2, 3]);
    const outside = all.find((id: Id) => !questionIds.includes(id));
    const cases: [Id[], string][] = [
      [questionIds.slice(1), 'question-missing'],
      [all, 'question-out-of-scope'],
      [[...questionIds.slice(1), outside], 'question-out-of-scope'],
      [[...questionIds, randomUUID()], 'question-unknown'],
      [[...questionIds, poll.questions[0].questionId], 'question-unknown'],
      [[...questionIds, questionIds[0] ?? ''], 'question-answered-twice'],
    ];
    for (const [ids, code] of cases) {
      const answer = await cast(one, { ownerId, choices: answered(ids) }, randomUUID(), fresh);
      expect([answer.status, answer.body.code]).toEqual([422, code]);
    }
    for (const choice of ['Yes', '', 'ja', null]) {
      const answer = await cast(one, { ownerId, choices: questionIds.map((questionId) => ({ questionId, choice })) }, randomUUID(), fresh);
      expect([answer.status, answer.body.code]).toEqual([422, 'input-invalid']);
    }
    expect(await ballotsOf(ownerId, fresh)).toHaveLength(0);
  });
});

describe('the urn', () => {
  it('lets the application add and read, never change', async () => {
    const client = new pg.Client(api.config.databaseUrl);
    await client.connect();
    try {
      await client.query(`select set_config('app.neighbourhood', $1, false)`, [hood.id]);
      expect((await client.query('select 1 from ballot')).rowCount).toBeGreaterThan(0);
      for (const table of ['ballot', 'roll_owner', 'roll_home', 'poll_question', 'poll_result']) {
        for (const sql of [`update ${table} set poll_id = poll_id`, `delete from ${table}`, `truncate ${table} cascade`, `alter table ${table} disable trigger all`, `drop table ${table}`]) {
          await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
        }
      }
    } finally {
      await client.end();
    }
  });
});

describe('opening and closing', () => {
  let short: any;
  const voters = couples.slice(0, 38);

  it('go by the clock of the database', async () => {
    const early = await openPoll(api, clerk, hood.id, menuId, 3_600_000, 1_800_000);
    const [one] = couples[1] ?? [''];
    const paper = await paperOf(one, early);
    const before = await cast(one, { ownerId: paper.ownerId, choices: answered(paper.questionIds) }, randomUUID(), early);
    expect([before.status, before.body.code]).toEqual([409, 'poll-not-open']);
    expect(await ballotsOf(paper.ownerId, early)).toHaveLength(0);
  });

  it('refuse an early count, take ballots until the last moment and none after it', async () => {
    short = await openPoll(api, clerk, hood.id, menuId, 4_000);
    const path = `/neighbourhoods/${hood.id}/polls/${short.pollId}`;
    const early = await clerk.post(`${path}/closing`);
    expect([early.status, early.body.code]).toEqual([409, 'poll-not-over']);
    expect((await clerk.get(`${path}/result`)).body.code).toBe('result-not-ready');
    const papers = await Promise.all(voters.map(([phone]) => paperOf(phone, short)));
    const choices: Choice[] = ['yes', 'yes', 'no', 'yes', 'abstain'];
    const inTime = await Promise.all(voters.map(([phone], at) => cast(phone, { ownerId: papers[at]?.ownerId, choices: (papers[at]?.questionIds ?? []).map((questionId, place) => ({ questionId, choice: choices[(at + place) % 5] })) }, randomUUID(), short)));
    expect(inTime.map((answer) => answer.status)).toEqual(voters.map(() => 201));
    const { now } = (await clerk.get(path)).body;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(short.closesAt) - Date.parse(now) + 20)));
    for (const phone of [phoneOf.alone, phoneOf.several, phoneOf.guardian, phoneOf.representative]) {
      const paper = await paperOf(phone, short);
      const refused = await cast(phone, { ownerId: paper.ownerId, choices: answered(paper.questionIds) }, randomUUID(), short);
      expect([refused.status, refused.body.code]).toEqual([409, 'poll-closed']);
    }
    const late = await api.asOwner('select 1 from ballot b join poll p on p.id = b.poll_id where p.id = $1 and b.cast_at >= p.closes_at', [short.pollId]);
    expect(late).toHaveLength(0);
  });

  it('count once, and count the same when asked again by many', async () => {
    const first = await closePoll(clerk, hood.id, short.pollId);
    const again = await Promise.all(Array.from({ length: 5 }, () => clerk.post(`/neighbourhoods/${hood.id}/polls/${short.pollId}/closing`)));
    for (const answer of again) expect([answer.status, answer.body.closedAt]).toEqual([200, first.body.closedAt]);
    expect(await api.asOwner('select 1 from poll_result where poll_id = $1', [short.pollId])).toHaveLength(3);
    const notices = (await clerk.get(`/neighbourhoods/${hood.id}/notices`)).body.items.filter((notice: { type: string }) => notice.type === 'result-notice');
    expect(notices).toHaveLength(1);
  });

  it('give the result that a recount of the bare rows gives, for every question', async () => {
    const { results } = (await clerk.get(`/neighbourhoods/${hood.id}/polls/${short.pollId}/result`)).body;
    expect(results).toHaveLength(3);
    expect(results.map((result: { outcome: string }) => result.outcome)).toEqual(['passed', 'no-quorum', 'passed']);
    for (const result of results) expect(shown(result)).toEqual(await recount(api, result.question));
  });
});
