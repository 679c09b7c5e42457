import type { z } from 'zod';

/** Who somebody is in a neighbourhood, or over it. A person may hold several roles. */
export const ROLES = ['resident', 'tenant', 'committee', 'property', 'enterprise', 'street', 'district', 'city', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may call an endpoint. There is no default: a contract without a rule does not compile, and a route without a contract fails the
 * access test.
 * - `public`: anybody, signed in or not.
 * - `signed-in`: any session; the endpoint speaks of the caller alone.
 * - `members`: the caller holds one of the roles in the neighbourhood of the path (`:neighbourhoodId`), or over it by office.
 *   Somebody with no role there gets 404, with another role 403.
 * - `offices`: the caller holds one of the offices anywhere; what she sees is cut to her regions.
 * - `demo`: exists in demo mode only; 404 in production.
 * `fresh` asks for a code entered in the last 15 minutes (a vote, a signature, a payment).
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'demo' }
  | { readonly kind: 'signed-in'; readonly fresh?: boolean }
  | { readonly kind: 'members'; readonly roles: readonly Role[]; readonly fresh?: boolean }
  | { readonly kind: 'offices'; readonly roles: readonly Role[] };

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One endpoint: what goes in, what comes out, who may, and which refusals it can answer with. */
export interface Contract {
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  /** Below `/api`, with `:names` in braces-free style: `/neighbourhoods/:neighbourhoodId/polls/:pollId`. */
  readonly path: string;
  readonly access: Access;
  readonly status: number;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly output: z.ZodType;
  /** `file` answers bytes with their own content type instead of JSON; `upload` takes one file as multipart form data. */
  readonly transfer?: 'file' | 'upload';
}

/** Keeps the exact schema types of a contract, so that handler and caller are typed from it. */
export function contract<const C extends Contract>(definition: C): C {
  return definition;
}

export type ParamsOf<C extends Contract> = z.output<C['params']>;
export type QueryOf<C extends Contract> = z.output<C['query']>;
export type BodyOf<C extends Contract> = z.output<C['body']>;
export type OutputOf<C extends Contract> = z.output<C['output']>;
export type InputOf<C extends Contract> = { params?: z.input<C['params']>; query?: z.input<C['query']>; body?: z.input<C['body']> };
