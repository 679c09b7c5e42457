import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contracts, ROLES, type Contract, type Role } from '@linli/contracts';
import { TestApp, type TestClient } from './testing/test-app.ts';

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const OFFICES = new Set<Role>(['street', 'district', 'city', 'auditor']);

let api: TestApp;
let own: { id: string; streetId: string };
let other: { id: string; streetId: string };
const clients = new Map<Role, TestClient>();

beforeAll(async () => {
  api = await TestApp.start();
  [own, other] = [await api.neighbourhood(), await api.neighbourhood()];
  for (const [at, role] of ROLES.entries()) {
    if (role === 'resident' || role === 'tenant') {
      const phone = `1990001${String(at).padStart(4, '0')}`;
      await api.resident(own.id, phone, role);
      clients.set(role, await api.signIn(phone));
    } else if (OFFICES.has(role)) {
      clients.set(role, await api.staff({ role, regionId: own.streetId }));
    } else {
      clients.set(role, await api.staff({ role, neighbourhoodId: own.id }));
    }
  }
});
afterAll(() => api.close());

/** The routes that the running server really has, with the global prefix taken off. */
function liveRoutes(): string[] {
  const routes: string[] = [];
  const seen = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false, includeHooks: false });
  const stack: string[] = [];
  for (const row of seen.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S*) ?(?:\(([A-Z, ]+)\))?/.exec(row);
    if (match === null) continue;
    const depth = Math.floor((match[1] ?? '').length / 4);
    stack.length = depth;
    stack.push(match[2] ?? '');
    const path = stack.join('').replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    for (const method of (match[3] ?? '').split(', ').filter((name) => name !== '' && name !== 'HEAD')) routes.push(`${method} ${path}`);
  }
  return [...new Set(routes)].sort();
}

function urlOf(contract: Contract, neighbourhoodId: string): string {
  return contract.path.replace(':neighbourhoodId', neighbourhoodId).replace(/:code\b/, 'nothing-here').replaceAll(/:\w+/g, NOWHERE);
}

function expected(contract: Contract, role: Role): 'may' | 403 {
  const { access } = contract;
  if (access.kind === 'public' || access.kind === 'signed-in' || access.kind === 'demo') return 'may';
  if (access.kind === 'offices') return OFFICES.has(role) && access.roles.includes(role) ? 'may' : 403;
  return access.roles.includes(role) ? 'may' : 403;
}

/** Calls with no body: an endpoint that lets the caller in then answers 404, 422 or 200, never 401 or 403. */
async function call(contract: Contract, neighbourhoodId: string, client?: TestClient): Promise<number> {
  const answer = await api.request(contract.method, urlOf(contract, neighbourhoodId), {
    ...(client === undefined ? {} : { cookie: client.cookie }),
    ...(contract.method === 'GET' || contract.method === 'DELETE' ? {} : { body: {} }),
  });
  return answer.status;
}

const ends = contracts.filter((contract) => contract.name !== 'sign-out');

describe('the router and the contracts', () => {
  it('know the same routes, both ways', () => {
    const declared = contracts.map((contract) => `${contract.method} /api${contract.path}`).sort();
    expect(liveRoutes().filter((route) => route.includes('/api/'))).toEqual(declared);
    expect(liveRoutes().filter((route) => !route.includes('/api/') && !route.startsWith('OPTIONS'))).toEqual([]);
  });

  it('name every contract once', () => {
    expect(new Set(contracts.map((contract) => contract.name)).size).toBe(contracts.length);
  });
});

describe.each(ends.map((contract) => [contract.name, contract] as const))('%s', (_name, contract) => {
  it('answers every role by its rule in her own neighbourhood', async () => {
    for (const role of ROLES) {
      const status = await call(contract, own.id, clients.get(role));
      if (expected(contract, role) === 'may') expect([role, status]).not.toEqual([role, 403]);
      else expect([role, status]).toEqual([role, 403]);
      expect([role, status]).not.toEqual([role, 401]);
      expect(status).toBeLessThan(500);
    }
  });

  it('is nowhere for anybody of another neighbourhood, and closed to whoever is not signed in', async () => {
    const anonymous = await call(contract, own.id);
    if (contract.access.kind === 'public' || contract.access.kind === 'demo') expect(anonymous).not.toBe(401);
    else expect(anonymous).toBe(401);
    if (contract.access.kind !== 'members') return;
    for (const role of ROLES) expect([role, await call(contract, other.id, clients.get(role))]).toEqual([role, 404]);
  });
});

describe('a role', () => {
  it('that ended is gone at the next request, within the same session', async () => {
    const client = await api.staff({ role: 'committee', neighbourhoodId: own.id });
    const path = `/neighbourhoods/${own.id}/menus`;
    const before = await client.get(path);
    await api.asOwner('update membership set ended_at = clock_timestamp() where person_id = $1', [client.personId]);
    const after = await client.get(path);
    expect([before.status === 404, after.status]).toEqual([false, 404]);
  });
});
