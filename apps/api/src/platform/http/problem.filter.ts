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

function codeOf(error: unknown): ProblemCode {
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()] ?? 'internal';
  const { code, statusCode, driverError, message } = error as { code?: unknown; statusCode?: unknown; driverError?: { code?: unknown }; message?: unknown };
  const sql = driverError?.code ?? code;
  if (typeof sql === 'string' && NOT_NOW.has(sql)) return 'busy';
  if (typeof message === 'string' && /timeout exceeded when trying to connect|Connection terminated/.test(message)) return 'busy';
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
