import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate, generateSecret } from 'otplib';
import { cookieOf, TestApp } from '../../testing/test-app.ts';

let api: TestApp;
let neighbourhoodId: string;

beforeAll(async () => {
  api = await TestApp.start();
  neighbourhoodId = (await api.neighbourhood()).id;
});
afterAll(() => api.close());

let next = 0;
function phoneOf(): string {
  next += 1;
  return `1990000${String(next).padStart(4, '0')}`;
}

async function ask(phone: string): Promise<{ challengeId: string; code: string }> {
  const asked = await api.request('POST', '/sign-in/codes', { body: { phone } });
  expect(asked.status).toBe(202);
  const [message] = await api.asOwner<{ body: string }>('select body from demo_message where phone = $1 order by sent_at desc limit 1', [phone]);
  return { challengeId: asked.body.challengeId, code: /\d{6}/.exec(message?.body ?? '')?.[0] ?? '' };
}

function another(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

describe('signing in by code', () => {
  it('opens a session whose token is in the cookie alone and is stored as a hash', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const { challengeId, code } = await ask(phone);
    const opened = await api.request('POST', `/sign-in/codes/${challengeId}`, { body: { code } });
    expect(opened.status).toBe(200);
    const cookie = String([opened.headers['set-cookie']].flat()[0]);
    expect(cookie).toMatch(/^__Host-linli=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(JSON.stringify(opened.body)).not.toContain(cookieOf(opened));
    const [stored] = await api.asOwner<{ n: string }>(`select count(*) as n from session where encode(token_hash, 'escape') like '%' || $1 || '%'`, [cookieOf(opened)]);
    expect(stored?.n).toBe('0');
    const session = await api.client('', cookieOf(opened)).get('/session');
    expect(session.body).toMatchObject({ kind: 'resident', phone: `${phone.slice(0, 3)}****${phone.slice(7)}`, memberships: [{ neighbourhoodId, roles: ['resident'] }] });
  });

  it('answers an unknown number exactly like a known one, and sends it nothing', async () => {
    const known = phoneOf();
    await api.resident(neighbourhoodId, known);
    const unknown = phoneOf();
    const [first, second] = [await api.request('POST', '/sign-in/codes', { body: { phone: known } }), await api.request('POST', '/sign-in/codes', { body: { phone: unknown } })];
    expect(second.status).toBe(first.status);
    expect(Object.keys(second.body)).toEqual(Object.keys(first.body));
    const sent = await api.asOwner('select 1 from demo_message where phone = $1', [unknown]);
    expect(sent).toHaveLength(0);
  });

  it('takes a code once, even when many send it at the same moment', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const { challengeId, code } = await ask(phone);
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.request('POST', `/sign-in/codes/${challengeId}`, { body: { code } })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(7);
  });

  it('counts every guess made in parallel, and after five the right code opens nothing', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const { challengeId, code } = await ask(phone);
    await Promise.all(Array.from({ length: 12 }, () => api.request('POST', `/sign-in/codes/${challengeId}`, { body: { code: another(code) } })));
    const [row] = await api.asOwner<{ tries: number }>('select tries from one_time_code where id = $1', [challengeId]);
    expect(row?.tries).toBe(5);
    const late = await api.request('POST', `/sign-in/codes/${challengeId}`, { body: { code } });
    expect(late.status).toBe(401);
  });

  it('sends at most one code a minute to a phone and says how long to wait', async () => {
    const phone = phoneOf();
    await ask(phone);
    const again = await api.request('POST', '/sign-in/codes', { body: { phone } });
    expect(again.status).toBe(429);
    expect(again.body.code).toBe('too-many-requests');
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(50);
  });

  it('refuses an expired code', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const { challengeId, code } = await ask(phone);
    await api.asOwner(`update one_time_code set expires_at = clock_timestamp() - interval '1 second' where id = $1`, [challengeId]);
    expect((await api.request('POST', `/sign-in/codes/${challengeId}`, { body: { code } })).status).toBe(401);
  });
});

describe('a session', () => {
  it('ends at once on signing out, and an ended token opens nothing', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const client = await api.signIn(phone);
    expect((await client.get('/session')).status).toBe(200);
    const out = await client.send('DELETE', '/session');
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await client.get('/session')).status).toBe(401);
  });

  it('is renewed by a fresh code under a new token; the old token is dead and the code fits no other session', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const client = await api.signIn(phone);
    await api.asOwner(`delete from rate_limit`);
    const asked = await client.post('/session/codes', {});
    expect(asked.status).toBe(202);
    const [message] = await api.asOwner<{ body: string }>('select body from demo_message where phone = $1 order by sent_at desc limit 1', [phone]);
    const code = /\d{6}/.exec(message?.body ?? '')?.[0] ?? '';
    expect((await api.request('POST', `/sign-in/codes/${asked.body.challengeId}`, { body: { code } })).status).toBe(401);
    const renewed = await client.post(`/session/codes/${asked.body.challengeId}`, { code });
    expect(renewed.status).toBe(200);
    expect(cookieOf(renewed)).not.toBe(client.cookie);
    expect((await client.get('/session')).status).toBe(401);
    expect((await api.client('', cookieOf(renewed)).get('/session')).status).toBe(200);
  });

  it('expires after thirty days', async () => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const client = await api.signIn(phone);
    await api.asOwner(`update session set expires_at = clock_timestamp() - interval '1 second' where person_id = $1`, [client.personId]);
    expect((await client.get('/session')).status).toBe(401);
  });
});

describe('staff', () => {
  it('signs in with password and code; the same code does not work twice', async () => {
    const [login, password, totpSecret] = ['replay.staff', 'a long enough password', generateSecret()];
    await api.database.globally((tx) => api.people.addStaff(tx, { login, title: '试', name: '试', password, totpSecret }));
    const body = { login, password, code: await generate({ secret: totpSecret }) };
    expect((await api.request('POST', '/sign-in/password', { body })).status).toBe(200);
    expect((await api.request('POST', '/sign-in/password', { body })).status).toBe(401);
  });

  it('gets one answer for an unknown login, a wrong password, a wrong code and a locked login', async () => {
    const [login, password, totpSecret] = ['locked.staff', 'a long enough password', generateSecret()];
    await api.database.globally((tx) => api.people.addStaff(tx, { login, title: '试', name: '试', password, totpSecret }));
    const unknown = await api.request('POST', '/sign-in/password', { body: { login: 'nobody.here', password, code: '123456' } });
    const bodies = [unknown.body];
    for (let i = 0; i < 5; i += 1) bodies.push((await api.request('POST', '/sign-in/password', { body: { login, password: 'wrong', code: '123456' } })).body);
    const locked = await api.request('POST', '/sign-in/password', { body: { login, password, code: await generate({ secret: totpSecret }) } });
    expect(locked.status).toBe(401);
    for (const body of bodies) expect(body).toEqual(locked.body);
  });

  it('is signed out after thirty minutes without a request', async () => {
    const client = await api.staff({ neighbourhoodId, role: 'committee' });
    expect((await client.get('/session')).status).toBe(200);
    await api.asOwner(`update session set seen_at = clock_timestamp() - interval '31 minutes' where person_id = $1`, [client.personId]);
    expect((await client.get('/session')).status).toBe(401);
  });
});

describe('requests that change something', () => {
  const cases: [string, Record<string, string>][] = [
    ['a foreign origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a foreign origin that claims to be ours by header alone', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['a null origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['a sibling site', { origin: 'http://localhost:80', 'sec-fetch-site': 'same-site' }],
  ];
  const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''];
  it.each(cases)('are refused from %s, whatever their content type', async (_name, headers) => {
    const phone = phoneOf();
    await api.resident(neighbourhoodId, phone);
    const client = await api.signIn(phone);
    for (const type of types) {
      const answer = await api.app.inject({ method: 'DELETE', url: '/api/session', headers: { host: 'localhost:80', cookie: `__Host-linli=${client.cookie}`, ...headers, ...(type === '' ? {} : { 'content-type': type }) } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().code).toBe('foreign-origin');
    }
    expect((await client.get('/session')).status).toBe(200);
  });

  it('are refused when they say nothing of where they come from', async () => {
    const answer = await api.app.inject({ method: 'POST', url: '/api/sign-in/codes', headers: { host: 'localhost:80' }, payload: { phone: phoneOf() } });
    expect(answer.statusCode).toBe(403);
  });

  it('are not believed about their forwarding headers without the site key', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/sign-in/codes',
      headers: { host: 'localhost:80', origin: 'https://evil.example', 'x-linli-origin': 'https://evil.example', 'x-linli-site-key': 'guess' },
      payload: { phone: phoneOf() },
    });
    expect(answer.statusCode).toBe(403);
  });
});
