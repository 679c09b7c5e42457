import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { generate, generateSecret } from 'otplib';
import pg from 'pg';
import { makeApp } from '../app.ts';
import { readConfig, type Config } from '../config.ts';
import { People } from '../features/identity/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database } from '../platform/database/transaction.ts';
import { SESSION_COOKIE } from '../platform/http/access.guard.ts';
import { Jobs } from '../platform/jobs/jobs.ts';

const ORIGIN = 'http://localhost:80';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by the global set-up of jest`);
  return value;
}

/** A database of its own for one test file: a clone of the migrated template. */
async function cloneDatabase(): Promise<{ appUrl: string; ownerUrl: string; drop: () => Promise<void> }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const owner = setting('LINLI_TEST_OWNER_URL');
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client(`${owner}/postgres`);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const app = new URL(setting('LINLI_TEST_APP_URL'));
  await admin(`create database ${name} template ${app.pathname.slice(1)}`);
  app.pathname = `/${name}`;
  return { appUrl: app.href, ownerUrl: `${owner}/${name}`, drop: () => admin(`drop database ${name} with (force)`) };
}

export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly headers: Record<string, unknown>;
}

/** Somebody with a session: requests carry her cookie and come from our own origin. */
export interface TestClient {
  readonly personId: Id;
  readonly cookie: string;
  get(path: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** The API on a real database, in this process. */
export class TestApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly ownerUrl: string;
  readonly #close: () => Promise<void>;

  private constructor(app: NestFastifyApplication, config: Config, ownerUrl: string, close: () => Promise<void>) {
    this.app = app;
    this.config = config;
    this.ownerUrl = ownerUrl;
    this.#close = close;
  }

  static async start(overrides: Record<string, string> = {}): Promise<TestApp> {
    const database = await cloneDatabase();
    const filesDir = await mkdtemp(join(tmpdir(), 'linli-files-'));
    const config = readConfig({
      LINLI_MODE: 'demo',
      DATABASE_URL: database.appUrl,
      LINLI_MASTER_KEY: randomBytes(32).toString('base64'),
      LINLI_FILES_DIR: filesDir,
      LINLI_POOL: '6',
      // A busy machine must not fail a test that is not about waiting.
      LINLI_POOL_WAIT_MS: '30000',
      LINLI_CODES_PER_ADDRESS_HOUR: '5000',
      ...overrides,
    });
    const app = await makeApp(config);
    await app.get(Jobs).start();
    return new TestApp(app, config, database.ownerUrl, async () => {
      await app.close();
      await database.drop();
      await rm(filesDir, { recursive: true, force: true });
    });
  }

  close(): Promise<void> {
    return this.#close();
  }

  get database(): Database {
    return this.app.get(Database);
  }

  get people(): People {
    return this.app.get(People);
  }

  /** Runs SQL as the owner of the tables: for looking behind the walls in a test, never in the product. */
  async asOwner<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(this.ownerUrl);
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** One request as a browser of ours would send it. */
  async request(method: string, path: string, options: { cookie?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer> {
    const answer = await this.app.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers: {
        origin: ORIGIN,
        'sec-fetch-site': 'same-origin',
        host: 'localhost:80',
        ...(options.cookie === undefined ? {} : { cookie: `${SESSION_COOKIE}=${options.cookie}` }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { payload: options.body as object }),
    });
    let body: unknown = answer.body;
    if (String(answer.headers['content-type'] ?? '').includes('json')) body = answer.json();
    return { status: answer.statusCode, body, headers: answer.headers };
  }

  client(personId: Id, cookie: string): TestClient {
    const send: TestClient['send'] = (method, path, body, headers) =>
      this.request(method, path, { cookie, ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) });
    return { personId, cookie, get: (path) => this.request('GET', path, { cookie }), send, post: (path, body, headers) => send('POST', path, body, headers) };
  }

  /** Signs a resident in through the real code: the message is read from the outbox. */
  async signIn(phone: string): Promise<TestClient> {
    const asked = await this.request('POST', '/sign-in/codes', { body: { phone } });
    const [message] = await this.asOwner<{ body: string }>('select body from demo_message where phone = $1 order by sent_at desc limit 1', [phone]);
    const code = /\d{6}/.exec(message?.body ?? '')?.[0] ?? '';
    const opened = await this.request('POST', `/sign-in/codes/${asked.body.challengeId}`, { body: { code } });
    return this.client(opened.body.personId, cookieOf(opened));
  }

  /** A member of staff with roles in a neighbourhood (or an office over a region), signed in with password and code. */
  async staff(grant: { neighbourhoodId?: Id; role: Role; regionId?: string }): Promise<TestClient> {
    const login = `s-${randomBytes(5).toString('hex')}`;
    const [password, totpSecret] = [`${login}-password-long`, generateSecret()];
    const personId = await this.database.globally((tx) => this.people.addStaff(tx, { login, title: login, name: '李工', password, totpSecret }));
    const { neighbourhoodId, regionId } = grant;
    if (neighbourhoodId !== undefined) {
      await this.database.inNeighbourhood(neighbourhoodId, (tx) => this.people.giveRoles(tx, neighbourhoodId, [{ personId, role: grant.role as 'committee' }]));
    }
    if (regionId !== undefined) await this.database.globally((tx) => this.people.giveOffice(tx, personId, grant.role as 'street', regionId));
    const opened = await this.request('POST', '/sign-in/password', { body: { login, password, code: await generate({ secret: totpSecret }) } });
    if (opened.status !== 200) throw new Error(`Staff could not sign in: ${JSON.stringify(opened.body)}`);
    return this.client(personId, cookieOf(opened));
  }

  /** A resident known by phone, with roles in a neighbourhood. */
  async resident(neighbourhoodId: Id, phone: string, role: 'resident' | 'tenant' = 'resident'): Promise<Id> {
    return this.database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const found = await this.people.findOrAdd(tx, [{ phone, name: '张三' }]);
      const personId = found.get(phone) ?? '';
      await this.people.giveRoles(tx, neighbourhoodId, [{ personId, role }]);
      return personId;
    });
  }

  /** An empty neighbourhood in a street of its own: city-a / district-a / street-<code>. */
  async neighbourhood(code = `n-${randomBytes(4).toString('hex')}`): Promise<{ id: Id; code: string; streetId: string }> {
    const id = newId();
    const streetId = `street-${code}`;
    await this.database.globally(async (tx) => {
      await tx.rows(`insert into region (id, parent_id, level, name) values ('city-a', null, 'city', '试验市') on conflict do nothing`);
      await tx.rows(`insert into region (id, parent_id, level, name) values ('district-a', 'city-a', 'district', '试验区') on conflict do nothing`);
      await tx.rows(`insert into region (id, parent_id, level, name) values ($1, 'district-a', 'street', '试验街道')`, [streetId]);
      await tx.rows(
        `insert into neighbourhood (neighbourhood_id, code, name, street_id, jurisdiction, address, built_year, help_phone, desk_place, desk_hours, is_invented)
         values ($1, $2, '试验小区', $3, 'beijing', '试验路1号', 1987, '010-55500000', '1号楼一层', '每天 9:00–17:00', true)`,
        [id, code, streetId],
      );
    });
    return { id, code, streetId };
  }
}

export function cookieOf(answer: Answer): string {
  const [header] = [answer.headers['set-cookie']].flat() as string[];
  return new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(header ?? '')?.[1] ?? '';
}
