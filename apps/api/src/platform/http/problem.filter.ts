import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PROBLEMS, type Problem, type ProblemCode } from '@linli/contracts';
import type { FastifyReply } from 'fastify';
import { Refused } from './refused.ts';

const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'input-unreadable',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'input-too-large',
  415: 'content-type-unsupported',
  429: 'too-many-requests',
  503: 'busy',
};

/** PostgreSQL's ways of saying: not now. Locks, timeouts, shutdown, too many connections, a full disk. */
const NOT_NOW = new Set(['40001', '40P01', '53100', '53200', '53300', '55P03', '57014', '57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET']);

export function fill(sentence: string, params: Problem['params']): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params?.[name] ?? whole));
}

/** One refusal as problem details (RFC 9457). */
export function problemOf(code: ProblemCode, field?: string, params?: Problem['params'], errors?: Problem['errors']): Problem {
  const page = PROBLEMS[code];
  return {
    type: `urn:linli:problem:${code}`,
    title: fill(page.zh, params),
    status: page.status,
    code,
    detail: fill(page.en, params),
    ...(field === undefined ? {} : { field }),
    ...(params === undefined ? {} : { params }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** What the pool, the driver and the carrier say when a connection is lost or none is free, between two statements or in one. */
const LOST = /timeout exceeded when trying to connect|Connection terminated|not queryable|Query runner already released|terminating connection/;

/** Whether an error means that the database cannot do it now: the same request may succeed a moment later, and nothing was written. */
export function isNotNow(error: unknown): boolean {
  const { code, driverError, message } = error as { code?: unknown; driverError?: { code?: unknown }; message?: unknown };
  const sql = driverError?.code ?? code;
  return (typeof sql === 'string' && NOT_NOW.has(sql)) || (typeof message === 'string' && LOST.test(message));
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()] ?? 'internal';
  const { statusCode } = error as { statusCode?: unknown };
  if (isNotNow(error)) return 'busy';
  if (typeof statusCode === 'number' && statusCode < 500) return BY_STATUS[statusCode] ?? 'input-unreadable';
  return 'internal';
}

/** Every error of every request ends here: refusals keep their code, the rest says nothing of what lies behind it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.#problem(error);
    if (problem.status === 503) void reply.header('retry-after', '2');
    if (problem.code === 'too-many-requests' && problem.params?.['seconds'] !== undefined) void reply.header('retry-after', String(problem.params['seconds']));
    void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  #problem(error: unknown): Problem {
    if (error instanceof Refused) return problemOf(error.refusal.code, error.refusal.field, error.refusal.params, error.errors);
    const code = codeOf(error);
    if (code === 'internal') this.#log.error(error instanceof Error ? error.stack : String(error));
    return problemOf(code);
  }
}
