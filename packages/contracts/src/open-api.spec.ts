import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accessInWords, openApi, type Contract } from './index.ts';

const made: Contract = {
  name: 'write-thing',
  summary: 'Writes a thing.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/things/:thingId',
  access: { kind: 'members', roles: ['resident'], fresh: true },
  status: 201,
  params: z.strictObject({ neighbourhoodId: z.uuid(), thingId: z.uuid() }),
  query: z.strictObject({ page: z.coerce.number().default(1), after: z.string() }),
  body: z.strictObject({ title: z.string().transform((text) => text.trim()) }),
  output: z.object({ title: z.string(), at: z.string().transform((text) => text.length).pipe(z.int()) }),
};
const operation = (one: Contract): any => (openApi([one]) as any).paths['/neighbourhoods/{neighbourhoodId}/things/{thingId}'][one.method.toLowerCase()];

describe('an operation', () => {
  it('has what goes in as it is sent and what comes out as it is answered', () => {
    const { parameters, requestBody, responses } = operation(made);
    expect(parameters.map((one: any) => [one.name ?? one.$ref, one.in, one.required])).toEqual([
      ['neighbourhoodId', 'path', true],
      ['thingId', 'path', true],
      ['page', 'query', false],
      ['after', 'query', true],
      ['#/components/parameters/IdempotencyKey', undefined, undefined],
    ]);
    expect(requestBody.content['application/json'].schema).toEqual({ type: 'object', properties: { title: { type: 'string' } }, required: ['title'], additionalProperties: false });
    expect(responses[201].content['application/json'].schema.properties.at).toMatchObject({ type: 'integer' });
  });

  it('takes a file as a form and answers one as bytes', () => {
    expect(Object.keys(operation({ ...made, transfer: 'upload' }).requestBody.content)).toEqual(['multipart/form-data']);
    expect(operation({ ...made, method: 'GET', transfer: 'file' })).toMatchObject({ responses: { 201: { content: { 'application/octet-stream': {} } } } });
    expect(operation({ ...made, method: 'GET' })).not.toHaveProperty('requestBody');
  });
});

describe('an access rule in words', () => {
  it.each([
    [{ kind: 'public' }, 'Open to everybody.'],
    [{ kind: 'demo' }, 'Open to everybody, in demo mode only; elsewhere it does not exist.'],
    [{ kind: 'signed-in' }, 'Whoever is signed in.'],
    [{ kind: 'members', roles: ['resident', 'tenant'], fresh: true }, 'In the neighbourhood of the address, or over it by office: resident, tenant. A code must have been entered within the last 15 minutes.'],
    [{ kind: 'offices', roles: ['street'] }, 'By office, for the regions of that office: street.'],
  ] as const)('%j', (access, words) => {
    expect(accessInWords(access)).toBe(words);
  });
});
