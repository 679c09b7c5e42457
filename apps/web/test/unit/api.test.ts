// @vitest-environment node
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { castBallot, readPoll, readSession, requestCode, type Problem } from '@linli/contracts';
import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const settings = vi.hoisted(() => ({ API_URL: '', LINLI_SITE_KEY: 'site-key' }));
vi.mock('$app/env/private', () => settings);
const { attempt, call } = await import('#lib/server/api.ts');

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
let server: Server;
let seen: Seen[] = [];
let answer: { status: number; headers?: Record<string, string | string[]>; body: unknown } = { status: 200, body: {} };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, answer.headers);
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  settings.API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  seen = [];
});

function anEvent(path = '/n/a/home', method = 'GET'): RequestEvent {
  const url = new URL(path, 'https://linli.example');
  const headers = { cookie: '__Host-linli=token; lang=en', origin: url.origin, 'sec-fetch-site': 'same-origin', 'x-linli-site-key': 'forged' };
  return { url, request: new Request(url, { method, headers }), locals: { passBack: [], neighbourhoods: new Map() }, getClientAddress: () => '203.0.113.9' } as unknown as RequestEvent;
}

const ID = '01939000-0000-7000-8000-000000000001';
const problem = (status: number, code: string): Problem => ({ type: `urn:linli:problem:${code}`, title: '不行。', status, code });

async function thrown(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => undefined, (error: unknown) => error);
}

describe('a call of the API', () => {
  it('goes to the path of the contract with what the browser sent and who the browser is', async () => {
    answer = { status: 201, body: { receiptCode: 'ABCD', castAt: '2026-11-24T10:00:00Z', pollId: ID, pollTitle: 'x', ownerId: ID, homes: [], legalEffect: 'consultative' } };
    const choices = [{ questionId: ID, choice: 'no' as const }];
    await call(anEvent('/n/a', 'POST'), castBallot, { params: { neighbourhoodId: ID, pollId: ID }, body: { ownerId: ID, choices } }, { key: 'k-1' });
    expect(seen[0]).toMatchObject({ method: 'POST', url: `/api/neighbourhoods/${ID}/polls/${ID}/ballots` });
    expect(seen[0]?.headers).toMatchObject({ cookie: '__Host-linli=token; lang=en', origin: 'https://linli.example', 'sec-fetch-site': 'same-origin', 'x-linli-site-key': 'site-key', 'x-linli-client': '203.0.113.9', 'x-linli-origin': 'https://linli.example', 'idempotency-key': 'k-1', 'content-type': 'application/json' });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ ownerId: ID, choices });
  });

  it('passes session cookies and the order to clear them back as they are', async () => {
    const cookies = ['__Host-linli=new; Path=/; Secure; HttpOnly; SameSite=Lax', 'other=1'];
    answer = { status: 202, headers: { 'set-cookie': cookies, 'clear-site-data': '"cache"' }, body: { challengeId: ID, validSeconds: 300, resendSeconds: 60 } };
    const event = anEvent();
    await attempt(event, requestCode, { body: { phone: '13800138000' } });
    expect(event.locals.passBack).toEqual([['set-cookie', cookies[0]], ['set-cookie', cookies[1]], ['clear-site-data', '"cache"']]);
  });

  it('hands a refusal to the page', async () => {
    answer = { status: 409, body: problem(409, 'already-voted') };
    expect(await attempt(anEvent(), readSession)).toEqual({ ok: false, problem: problem(409, 'already-voted') });
  });

  it.each([
    ['not-signed-in', 401, '/sign-in?next=%2Fn%2Fa%2Fhome%3Fx%3D1'],
    ['code-needed', 403, '/fresh-code?next=%2Fn%2Fa%2Fhome%3Fx%3D1'],
  ])('sends %s on and back again', async (code, status, location) => {
    answer = { status, body: problem(status, code) };
    const error = await thrown(attempt(anEvent('/n/a/home?x=1'), readSession));
    expect(isRedirect(error) && [error.status, error.location]).toEqual([303, location]);
  });

  it('keeps a refused code on its page', async () => {
    answer = { status: 401, body: problem(401, 'sign-in-refused') };
    expect(await attempt(anEvent(), readSession)).toMatchObject({ ok: false, problem: { code: 'sign-in-refused' } });
  });

  it.each([[404, 404], [403, 403], [503, 503], [500, 503]])('shows the error page of a refusal: %i → %i', async (status, shown) => {
    answer = { status, body: problem(status, 'x') };
    const error = await thrown(call(anEvent(), readSession));
    expect(isHttpError(error) && error.status).toBe(shown);
  });

  it('does not trust an answer that breaks its contract', async () => {
    answer = { status: 200, body: { personId: 'nobody' } };
    expect(await attempt(anEvent(), readSession)).toMatchObject({ ok: false, problem: { code: 'internal' } });
  });

  it('says that nobody answers', async () => {
    const address = settings.API_URL;
    settings.API_URL = 'http://127.0.0.1:1';
    const error = await thrown(call(anEvent(), readPoll, { params: { neighbourhoodId: ID, pollId: ID } }));
    settings.API_URL = address;
    expect(isHttpError(error) && [error.status, error.body.code]).toEqual([503, 'unreachable']);
  });
});
