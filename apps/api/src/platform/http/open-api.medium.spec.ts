import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contracts, PROBLEMS } from '@linli/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { TestApp } from '../../testing/test-app.ts';

let api: TestApp;
let document: any;

beforeAll(async () => {
  api = await TestApp.start();
  document = (await api.request('GET', '/openapi.json')).body;
});
afterAll(() => api.close());

/** Every reference inside the document, as a path of names. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === '$ref' ? [String(one)] : references(one)));
}

const leadsSomewhere = (reference: string): boolean => reference.startsWith('#/') && reference.slice(2).split('/').reduce((at: any, name) => at?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], document) !== undefined;

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document, and the validator notices one that is not', async () => {
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
    const broken = structuredClone(document);
    delete broken.paths['/neighbourhoods'].get.responses['200'].description;
    expect((await new Validator().validate(broken)).valid).toBe(false);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('holds every contract at its address, with who may call', () => {
    for (const one of contracts) {
      const operation = document.paths[one.path.replaceAll(/:(\w+)/g, '{$1}')]?.[one.method.toLowerCase()];
      expect([operation?.operationId, Object.keys(operation?.responses ?? {})]).toEqual([one.name, expect.arrayContaining([String(one.status), '422', '503'])]);
      expect(operation.description).toMatch(/^Who may call: [A-Z].+\.$/);
      expect(operation.security).toEqual(one.access.kind === 'public' || one.access.kind === 'demo' ? [] : [{ session: [] }]);
      expect(Object.keys(operation.responses).includes('401')).toBe(operation.security.length > 0);
    }
    expect(Object.values<object>(document.paths).flatMap((path) => Object.keys(path))).toHaveLength(contracts.length);
  });

  it('says every refusal with its status, as problem details', () => {
    const { Problem } = document.components.schemas;
    expect(new Set(Problem.properties.code.enum)).toEqual(new Set(Object.keys(PROBLEMS)));
    for (const [code, { status }] of Object.entries(PROBLEMS)) {
      const response = document.components.responses[`Problem${status}`];
      expect(response.description).toContain(`\`${code}\``);
      expect(Object.keys(response.content)).toEqual(['application/problem+json']);
    }
  });

  it('points nowhere outside itself', () => {
    const all = references(document);
    expect(all.length).toBeGreaterThan(contracts.length);
    expect(all.filter((one) => !leadsSomewhere(one))).toEqual([]);
    expect(leadsSomewhere('#/components/schemas/Nothing')).toBe(false);
  });

  it('describes what is answered: a real answer has no field that it does not name', async () => {
    const { properties } = document.paths['/neighbourhoods'].get.responses['200'].content['application/json'].schema;
    await api.neighbourhood();
    const { body } = await api.request('GET', '/neighbourhoods');
    expect(Object.keys(properties)).toEqual(Object.keys(body));
    expect(Object.keys(properties.items.items.properties).sort()).toEqual(Object.keys(body.items[0]).sort());
  });
});
