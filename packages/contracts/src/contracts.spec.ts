import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contracts, fields, PROBLEMS } from './index.ts';

describe('every contract', () => {
  it.each(contracts.map((one) => [one.name, one] as const))('%s says what it is, has its path parts in its parameters, and can be written as JSON schema', (_name, one) => {
    expect(one.summary.length).toBeGreaterThan(10);
    const parts = [...one.path.matchAll(/:(\w+)/g)].map((match) => match[1]).sort();
    const schema = z.toJSONSchema(one.params, { io: 'input', unrepresentable: 'any' }) as { properties?: object; additionalProperties?: boolean };
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(parts);
    expect(schema.additionalProperties).toBe(false);
    if (one.access.kind === 'members') expect(one.path).toContain(':neighbourhoodId');
    if (one.method === 'GET') expect(z.toJSONSchema(one.body, { unrepresentable: 'any' })).toMatchObject({ additionalProperties: false });
    for (const io of ['input', 'output'] as const) expect(() => z.toJSONSchema(one.output, { io, unrepresentable: 'any' })).not.toThrow();
  });

  it('names each endpoint and each way to it once', () => {
    expect(new Set(contracts.map((one) => one.name)).size).toBe(contracts.length);
    expect(new Set(contracts.map((one) => `${one.method} ${one.path}`)).size).toBe(contracts.length);
  });

  it('takes no unknown field where something is written', () => {
    for (const one of contracts.filter(({ method }) => method !== 'GET')) expect([one.name, one.body.safeParse({ surprise: 1 }).success]).toEqual([one.name, false]);
  });
});

describe('the problem table', () => {
  it('has a status and a sentence in both languages for every code', () => {
    for (const [code, page] of Object.entries<{ status: number; zh: string; en: string }>(PROBLEMS)) {
      expect([code, page.status >= 400 && page.status < 600, page.zh !== '', page.en !== '']).toEqual([code, true, true, true]);
      expect(code).toMatch(/^[a-z-]+$/);
    }
  });
});

describe('fields', () => {
  it('take typed text composed and trimmed, and none with what cannot be seen', () => {
    expect(fields.line(10).parse('  e\u0301 ')).toBe('é');
    for (const hidden of ['a\u0000', 'a\u202eb', 'a\u200bb', 'a\nb', '', '   ', 'x'.repeat(11)]) expect(fields.line(10).safeParse(hidden).success).toBe(false);
  });

  it('take amounts as text by pattern', () => {
    for (const bad of ['1e400000000', 'NaN', '１２', '1,000', '-1', 1]) expect(fields.money.safeParse(bad).success).toBe(false);
    expect(fields.money.parse('12.50')).toBe('12.50');
  });
});
