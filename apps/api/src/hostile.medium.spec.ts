import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { contracts, PROBLEMS, type Contract, type Role } from '@linli/contracts';
import { aHome, aLine, importRoster, phones } from './testing/scenes.ts';
import { TestApp, type TestClient } from './testing/test-app.ts';

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const BODIES: Record<string, object> = {
  'request-code': { phone: '19900009999' },
  'sign-in-by-code': { code: '000000' },
  'sign-in-by-password': { login: 'nobody', password: 'nothing at all', code: '000000' },
  'confirm-fresh-code': { code: '000000' },
  'map-roster-columns': { mapping: { home: 0 } },
  'create-menu': { title: '菜单', copyOf: NOWHERE },
  'write-menu': {
    revision: 1,
    title: '菜单',
    lines: [{
      ...aLine({ lineId: randomUUID(), needs: [randomUUID()], excludes: [randomUUID()], scope: { kind: 'entrance', building: '1', entrance: '1' } }),
      sources: [{ party: 'government', kind: 'per-unit', basisPoints: 1, amount: '1.00', unitRate: '1.00', quantity: '1', cap: '1.00', isExample: true }],
    }],
  },
  'freeze-menu': { revision: 1 },
  'publish-poll': { menuId: NOWHERE, title: '表决', opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-01-02T00:00:00Z' },
  'cast-ballot': { ownerId: NOWHERE, choices: [{ questionId: NOWHERE, choice: 'yes' }] },
  'set-statement-options': { mapping: { bookedOn: [0], amount: [1] }, from: '2026-01-01', to: '2026-01-31', opening: '0.00', closing: '1.00' },
  'propose-match': { content: { kind: 'items', settlements: [{ itemId: NOWHERE, amount: '1.00' }] }, reason: '见回单' },
  'decide-match': { outcome: 'refused', reason: '不对' },
  'make-payment-order': { fund: 'renovation', executeOn: '2199-01-01', reason: '付款', instructions: [{ itemId: NOWHERE, amount: '1.00', payee: { name: '王芳', account: '6222020200001234567', bankCode: '102100000030' } }] },
  'decide-payment-order': { outcome: 'refused', reason: '不对' },
  'return-payment-order': { reason: '银行退回' },
};

/** What stands for a whole body. */
const WHOLE: [string, string][] = [
  ['a prototype key', '{"__proto__":{"polluted":true}}'],
  ['a constructor key', '{"constructor":{"prototype":{"polluted":true}}}'],
  ['an array', '[]'],
  ['a text', '"text"'],
  ['a number that is none', '1e400'],
  ['arrays, ten thousand deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['objects, ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['half a JSON', '{"title":'],
  ['not JSON', '<xml/>'],
  ['an array for an id', '{"id":["1"]}'],
  ['keys nobody asked for', '{"role":"street","isAdmin":true}'],
  ['a megabyte and a byte', `"${'a'.repeat(1_048_575)}"`],
];

/** What stands for one value of a body that is right otherwise. Every one is refused wherever a text, a number or a list is expected. */
const NEVER = ['["1"]', '{"a":1}', '1e400', '-1e400', 'true', '"\\u0000"', '"王\\u0000芳"', JSON.stringify('芳'.repeat(10_000))];
/** Well-formed, so free text may take it; it must only do no harm. */
const ODD = ['"\\ud800"', '"\\u202e王"', '"\' or 1=1; drop table poll; --"', '"$1"', '"%s%n"', '"<img src=x onerror=1>"', '"=1+1"', 'null', '"𠮷㐂·"'];
/** Values that a rule of sharing judges by itself, when the menu is checked. */
const JUDGED_LATER = /parameters$/;

let api: TestApp;
let hood: { id: string; streetId: string };
const clients = new Map<string, TestClient>();

beforeAll(async () => {
  api = await TestApp.start({ LINLI_LOG: 'silent' });
  hood = await api.neighbourhood();
  const [phone = ''] = phones('1990007');
  clients.set('committee', await api.staff({ role: 'committee', neighbourhoodId: hood.id }));
  clients.set('street', await api.staff({ role: 'street', regionId: hood.streetId }));
  await importRoster(clients.get('committee') as TestClient, hood.id, [aHome('101', { phone }), aHome('201')]);
  clients.set('resident', await api.signIn(phone));
});
afterAll(() => api.close());

/** Somebody who may call the endpoint: hostile input must get past the guard to be worth anything. */
function callerOf({ access }: Contract): TestClient | undefined {
  if (access.kind === 'public' || access.kind === 'demo') return undefined;
  const roles: readonly Role[] = access.kind === 'signed-in' ? ['resident'] : access.roles;
  return clients.get(['committee', 'resident', 'street'].find((role) => roles.includes(role as Role)) ?? '');
}

function pathOf(contract: Contract): string {
  return contract.path.replace(':neighbourhoodId', hood.id).replace(/:code\b/, 'nothing-here').replaceAll(/:\w+/g, NOWHERE);
}

async function send(contract: Contract, payload: string, contentType = 'application/json', path = pathOf(contract)): Promise<{ status: number; type: string; body: any }> {
  const cookie = callerOf(contract)?.cookie;
  const answer = await api.app.inject({
    method: contract.method,
    url: `/api${path}`,
    headers: { host: 'localhost:80', origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID(), ...(contentType === '' ? {} : { 'content-type': contentType }), ...(cookie === undefined ? {} : { cookie: `__Host-linli=${cookie}` }) },
    ...(payload === '' ? {} : { payload }),
  });
  const type = String(answer.headers['content-type'] ?? '');
  return { status: answer.statusCode, type, body: type.includes('json') ? answer.json() : answer.body };
}

function expectProblem(answer: { status: number; type: string; body: any }, what: string): void {
  expect([what, answer.status >= 400 && answer.status < 500, answer.status]).toEqual([what, true, answer.status]);
  expect([what, answer.type]).toEqual([what, expect.stringContaining('application/problem+json')]);
  expect([what, answer.body.code in PROBLEMS]).toEqual([what, true]);
  expect(answer.body).toMatchObject({ status: answer.status, type: `urn:linli:problem:${answer.body.code}`, title: expect.any(String) });
}

/** Every place of a body where a value stands, as a path to it. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function withValue(body: object, path: readonly string[], json: string): string {
  const mark = 'put-the-hostile-value-here';
  const copy = structuredClone(body) as Record<string, any>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key];
  at[path.at(-1) ?? ''] = mark;
  return JSON.stringify(copy).replace(`"${mark}"`, () => json);
}

const changing = contracts.filter((contract) => contract.method !== 'GET' && contract.name !== 'sign-out');

describe.each(changing.map((contract) => [contract.name, contract] as const))('%s', (name, contract) => {
  it('refuses whole bodies that mean harm', async () => {
    for (const [what, payload] of WHOLE) expectProblem(await send(contract, payload), what);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses other content types', async () => {
    const body = JSON.stringify(BODIES[name] ?? {});
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'multipart/form-data; boundary=x', 'nonsense']) {
      const answer = await send(contract, body, type);
      if (!type.startsWith('application/json')) expectProblem(answer, type);
      else expect([type, answer.status < 500]).toEqual([type, true]);
    }
  });

  it('refuses a hostile value in every place of its body, with the field named', async () => {
    const body = BODIES[name];
    for (const path of body === undefined ? [] : leaves(body)) {
      for (const json of NEVER) {
        const what = `${path.join('.')} = ${json.slice(0, 40)}`;
        const answer = await send(contract, withValue(body as object, path, json));
        if (typeof valueAt(body as object, path) === 'boolean' && json === 'true') continue;
        if (JUDGED_LATER.test(path.join('.')) && json === '{"a":1}') continue;
        expectProblem(answer, what);
        expect([what, answer.status, answer.body.code]).toEqual([what, 422, 'input-invalid']);
      }
      for (const json of ODD) {
        const answer = await send(contract, withValue(body as object, path, json));
        const what = `${path.join('.')} = ${json}`;
        expect([what, answer.status < 500]).toEqual([what, true]);
        if (answer.status >= 400) expectProblem(answer, what);
      }
    }
  });
});

function valueAt(body: object, path: readonly string[]): unknown {
  return path.reduce<any>((value, key) => value[key], body);
}

describe('addresses', () => {
  const texts = ['%00', '..%2f..%2fetc%2fpasswd', '%ff', "' or 1=1--", 'a'.repeat(101), '%F0%A0%AE%B7', '[]', '-1', '1e400', '%0d%0aset-cookie:a=b'];

  it('refuse hostile parts', async () => {
    for (const contract of contracts.filter((one) => one.path.includes(':') && one.name !== 'upload-roster')) {
      for (const text of texts) {
        const path = pathOf(contract).replace(contract.path.includes(':code') ? 'nothing-here' : contract.path.includes(NOWHERE) ? NOWHERE : hood.id, encodeURI(text).replaceAll('%25', '%'));
        const answer = await send(contract, contract.method === 'GET' ? '' : JSON.stringify(BODIES[contract.name] ?? {}), contract.method === 'GET' ? '' : 'application/json', path);
        expectProblem(answer, `${contract.name} ${text.slice(0, 40)}`);
      }
    }
  });

  it('refuse or survive hostile queries', async () => {
    for (const contract of contracts.filter((one) => one.method === 'GET')) {
      const known = Object.keys((contract.query as { shape?: object }).shape ?? {});
      for (const key of [...known, '__proto__', 'unknown']) {
        for (const text of known.includes(key) ? [...texts, '%ed%a0%80', '%E2%80%AE', '99999999999999999999', '', `a&${key}=b`, '%27%22%5c'] : ['a', '%00']) {
          const answer = await send(contract, '', '', `${pathOf(contract)}?${key}=${encodeURI(text).replaceAll('%25', '%')}`);
          const what = `${contract.name}?${key}=${text.slice(0, 40)}`;
          expect([what, answer.status < 500]).toEqual([what, true]);
          if (answer.status >= 400) expectProblem(answer, what);
        }
      }
    }
  });
});

describe('every class of answer', () => {
  it('carries the security headers', async () => {
    const clerk = clients.get('committee') as TestClient;
    const base = `/neighbourhoods/${hood.id}`;
    const answers = {
      'an answer': await api.request('GET', '/neighbourhoods'),
      'a file': await clerk.get(`${base}/roster-file?purpose=test`),
      'not signed in': await api.request('GET', '/session'),
      'not allowed': await (clients.get('resident') as TestClient).post(`${base}/menus`, { title: '菜单' }),
      'not found': await api.request('GET', '/nothing'),
      'an address that cannot be decoded': await api.request('GET', '/neighbourhoods/by-code/%ff'),
      'an address that is too long': await api.request('GET', `/neighbourhoods/by-code/${'a'.repeat(101)}`),
      'a wrong method': await api.request('PUT', '/session'),
      unreadable: await api.request('POST', '/sign-in/codes', { body: '{', headers: { 'content-type': 'application/json' } }),
      invalid: await api.request('POST', '/sign-in/codes', { body: {} }),
      'too large': await api.request('POST', '/sign-in/codes', { body: 'a'.repeat(1_048_577), headers: { 'content-type': 'application/json' } }),
      'a foreign origin': await api.request('POST', '/sign-in/codes', { body: {}, headers: { origin: 'https://evil.example' } }),
    };
    expect(Object.values(answers).map((answer) => answer.status)).toEqual([200, 200, 401, 403, 404, 404, 404, 404, 400, 422, 413, 403]);
    for (const [what, { headers }] of Object.entries(answers)) {
      expect([what, headers]).toEqual([what, expect.objectContaining({
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'cache-control': 'no-store',
        'x-frame-options': expect.any(String),
      })]);
      expect([what, headers['x-powered-by'], headers['server']]).toEqual([what, undefined, undefined]);
    }
  });

  it('leaves the process and the tables as they were', async () => {
    expect((await api.request('GET', '/neighbourhoods')).status).toBe(200);
    expect(await api.asOwner('select 1 from home')).toHaveLength(2);
  });
});
