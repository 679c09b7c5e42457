import { z } from 'zod';
import { contract, type Access, type Contract } from './contract.ts';
import { none } from './fields.ts';
import { problem, PROBLEMS, type ProblemPage } from './problems/index.ts';

type Json = { readonly [key: string]: unknown };

const PAGES: readonly (readonly [string, ProblemPage])[] = Object.entries(PROBLEMS);
const STATUSES = [...new Set(PAGES.map(([, page]) => page.status))].sort((left, right) => left - right);
const PROBLEM_SCHEMA = '#/components/schemas/Problem';

export const readOpenApi = contract({
  name: 'read-open-api',
  summary: 'This description.',
  method: 'GET',
  path: '/openapi.json',
  access: { kind: 'public' },
  status: 200,
  params: none,
  query: none,
  body: none,
  output: z.record(z.string(), z.unknown()),
});

/** The JSON Schema of one side of a schema: what is sent in, or what is answered. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

/** An access rule as a sentence. */
export function accessInWords(access: Access): string {
  const fresh = 'fresh' in access && access.fresh === true ? ' A code must have been entered within the last 15 minutes.' : '';
  switch (access.kind) {
    case 'public':
      return 'Open to everybody.';
    case 'demo':
      return 'Open to everybody, in demo mode only; elsewhere it does not exist.';
    case 'signed-in':
      return `Whoever is signed in.${fresh}`;
    case 'members':
      return `In the neighbourhood of the address, or over it by office: ${access.roles.join(', ')}.${fresh}`;
    case 'offices':
      return `By office, for the regions of that office: ${access.roles.join(', ')}.`;
  }
}

/** The named values of an address, or of what follows the question mark. */
function parametersOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: readonly string[] };
  return Object.entries(properties).map(([name, one]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: one }));
}

function requestOf({ method, body, transfer }: Contract): Json {
  if (transfer === 'upload') {
    const file = { type: 'object', properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } }, required: ['file'] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  return method === 'GET' || body === none ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } };
}

function responsesOf({ access, status, summary, output, transfer }: Contract): Json {
  const done = transfer === 'file' ? { 'application/octet-stream': {} } : { 'application/json': { schema: schemaOf(output, 'output') } };
  const isOpen = access.kind === 'public' || access.kind === 'demo';
  const refused = STATUSES.filter((one) => !(isOpen && one === 401)).map((one) => [one, { $ref: `#/components/responses/Problem${one}` }] as const);
  return { [status]: { description: summary, content: done }, ...Object.fromEntries(refused) };
}

function operationOf(one: Contract): Json {
  const isOpen = one.access.kind === 'public' || one.access.kind === 'demo';
  const key = one.method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [];
  return {
    operationId: one.name,
    summary: one.summary,
    description: `Who may call: ${accessInWords(one.access)}`,
    security: isOpen ? [] : [{ session: [] }],
    parameters: [...parametersOf(one.params, 'path'), ...parametersOf(one.query, 'query'), ...key],
    ...requestOf(one),
    responses: responsesOf(one),
  };
}

/** All refusals of one status, each with what it says. */
function problemResponse(status: number): Json {
  const codes = PAGES.filter(([, page]) => page.status === status);
  return {
    description: codes.map(([code, page]) => `\`${code}\`: ${page.en}`).join('\n\n'),
    content: { 'application/problem+json': { schema: { $ref: PROBLEM_SCHEMA } } },
  };
}

const KEY_PARAMETER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A UUID made by the client before it sends. What must happen once asks for it: the same key and body answer the same again.',
  schema: { type: 'string', format: 'uuid' },
};

/**
 * The endpoints as an OpenAPI 3.1 document (JSON Schema 2020-12): paths below `/api`, who may call in words, every refusal by its status
 * as problem details (RFC 9457). Made from the contracts that bind the router, so it cannot say anything else than what is served.
 *
 * @example openApi(contracts).paths['/neighbourhoods'].get.operationId // 'list-neighbourhoods'
 */
export function openApi(endpoints: readonly Contract[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of endpoints) {
    const path = one.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[one.method.toLowerCase()] = operationOf(one);
  }
  const { properties, ...problemSchema } = schemaOf(problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: '邻里 Linli',
      version: '1',
      description: 'Amounts and areas are decimal strings, never numbers; instants are ISO 8601 with their zone. A request that changes something must come from our own pages (`Sec-Fetch-Site`, `Origin`).',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      parameters: { IdempotencyKey: KEY_PARAMETER },
      schemas: { Problem: { ...problemSchema, properties: { ...(properties as Json), code: { type: 'string', enum: PAGES.map(([code]) => code) } } } },
      responses: Object.fromEntries(STATUSES.map((status) => [`Problem${status}`, problemResponse(status)])),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-linli' } },
    },
  };
}
