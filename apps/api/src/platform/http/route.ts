import { applyDecorators, createParamDecorator, Delete, Get, HttpCode, Post, Put, SetMetadata, UseInterceptors, type ExecutionContext } from '@nestjs/common';
import type { BodyOf, Contract, OutputOf, ParamsOf, Problem, QueryOf } from '@linli/contracts';
import { PROBLEMS, type ProblemCode } from '@linli/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller, Client } from './caller.ts';
import { CONTRACT_KEY, OutputInterceptor } from './output.interceptor.ts';
import { Refused } from './refused.ts';
import { findUnstorable } from './storable.ts';

export const CONTRACT = CONTRACT_KEY;
const METHODS = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** A request with what the hooks and the guard put on it. */
export interface LinliRequest extends FastifyRequest {
  caller?: Caller;
  client?: Client;
}

/** What a handler gets: the three parts of the request as the contract's schemas gave them, and who asks. */
export interface Input<C extends Contract> {
  readonly params: ParamsOf<C>;
  readonly query: QueryOf<C>;
  readonly body: BodyOf<C>;
  /** The client's own key for an act that must happen once; checked by the use cases that need it. */
  readonly key: string | undefined;
  readonly caller: CallerOf<C>;
  readonly client: Client;
  readonly request: LinliRequest;
  readonly reply: FastifyReply;
}

type CallerOf<C extends Contract> = C['access'] extends { kind: 'public' | 'demo' } ? Caller | undefined : Caller;
type Handler<C extends Contract> = (input: Input<C>) => Promise<C['transfer'] extends 'file' ? Buffer : OutputOf<C>>;

function pathOf(parts: readonly PropertyKey[]): string {
  return parts.map(String).join('.');
}

/** Our own codes travel through the schemas as messages; everything else reads as a plain `input-invalid`. */
function messageOf(message: string): { code: string; message: string } {
  if (message in PROBLEMS) return { code: message, message: PROBLEMS[message as ProblemCode].zh };
  return { code: 'input-invalid', message: '这一项填得不对。' };
}

function check<S extends z.ZodType>(schema: S, value: unknown, errors: NonNullable<Problem['errors']>): z.output<S> | undefined {
  const unstorable = findUnstorable(value);
  if (unstorable !== undefined) {
    errors.push({ field: pathOf(unstorable), ...messageOf('text-control-characters') });
    return undefined;
  }
  const read = schema.safeParse(value ?? {});
  if (read.success) return read.data;
  for (const issue of read.error.issues.slice(0, 50)) errors.push({ field: pathOf(issue.path), ...messageOf(issue.message) });
  return undefined;
}

const Request = createParamDecorator((contract: Contract, context: ExecutionContext): Input<Contract> => {
  const http = context.switchToHttp();
  const request = http.getRequest<LinliRequest>();
  const errors: NonNullable<Problem['errors']> = [];
  const params = check(contract.params, request.params, errors);
  const query = check(contract.query, request.query, errors);
  const body = contract.transfer === 'upload' ? {} : check(contract.body, request.body, errors);
  if (errors.length > 0) throw new Refused('input-invalid', errors[0]?.field, undefined, errors);
  const key = request.headers['idempotency-key'];
  return {
    params,
    query,
    body,
    key: typeof key === 'string' ? key : undefined,
    caller: request.caller as Caller,
    client: request.client ?? { address: request.ip, origin: '' },
    request,
    reply: http.getResponse<FastifyReply>(),
  };
});

/**
 * Binds a controller method to its contract: address, status, validation of what comes in, and the output schema as the white list of
 * what goes out. The method takes one `Input` and returns the contract's output; anything else is a compile error.
 */
export function Route<C extends Contract>(contract: C) {
  return <H extends Handler<C>>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<H>): void => {
    applyDecorators(
      METHODS[contract.method](contract.path) as MethodDecorator,
      HttpCode(contract.status),
      SetMetadata(CONTRACT, contract),
      UseInterceptors(OutputInterceptor),
    )(target, key, descriptor as TypedPropertyDescriptor<unknown>);
    Request(contract)(target, key, 0);
  };
}
