import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import pino from 'pino';
import type { Config } from '../../config.ts';
import { clientOf, comesFromUs, type RequestHead } from './origin.ts';
import { problemOf } from './problem.filter.ts';
import type { LinliRequest } from './route.ts';

const BODY_LIMIT = 1_048_576;
/** The largest roster file, statement or photo. */
const FILE_LIMIT = 12 * 1_048_576;

/** The log names the route asked for, never its query, cookies or body: phone numbers and codes travel there. */
function logger(): pino.Logger {
  return pino({
    level: process.env['LINLI_LOG'] ?? 'warn',
    redact: ['req.headers', 'res.headers'],
    serializers: { req: (request: { method: string; url: string }) => ({ method: request.method, url: request.url.split('?')[0] }) },
  });
}

/** Addresses that cannot be decoded, or are too long, never come to the hooks below; they get the same answer and headers here. */
function refuseAddress(_error: Error, _request: unknown, reply: FastifyReply): void {
  void reply
    .status(404)
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none';sandbox",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    })
    .type('application/problem+json')
    .send(JSON.stringify(problemOf('not-found')));
}

export function makeAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    keepAliveTimeout: 30_000,
    frameworkErrors: refuseAddress,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 100, querystringParser: (text: string) => Object.fromEntries(new URLSearchParams(text)) },
  });
}

/** What stands before every handler: security headers, cookies, uploads, and the check that a change comes from our own pages. */
export async function equip(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 10, fieldSize: 20_000, parts: 11, headerPairs: 50 } });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request: LinliRequest, reply) => {
    const head: RequestHead = { method: request.method, socketAddress: request.socket.remoteAddress ?? '', headers: request.headers };
    request.client = clientOf(head, config.siteKey, config.publicOrigin);
    void reply.header('cache-control', 'no-store');
    if (!comesFromUs(head, request.client)) {
      await reply.status(403).type('application/problem+json').send(JSON.stringify(problemOf('foreign-origin')));
    }
  });
}
