import type { Source, Text } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import { COST_KEYS, FINANCE_KINDS, INCOME_LINES, isCostKey, isFinanceKind, isIncomeLine, isOperationsWarning, isTitleType, OPERATIONS_WARNINGS, TITLE_TYPES } from './index.ts';

interface Page {
  readonly code: string;
  readonly name: Text;
  readonly explanation: Text;
  readonly law: Source;
}

const REGISTRIES: Record<string, Readonly<Record<string, Page>>> = { TITLE_TYPES, INCOME_LINES, COST_KEYS, FINANCE_KINDS, OPERATIONS_WARNINGS };
const pages = Object.entries(REGISTRIES).flatMap(([registry, members]) => Object.entries(members).map(([code, page]) => [registry, code, page] as const));

describe('every page of a registry', () => {
  it.each(pages)('%s %s carries its code, both names, law and explanation, in short sentences', (_registry, code, page) => {
    expect(page.code).toBe(code);
    for (const text of [page.name, page.explanation]) expect([text.zh, text.en]).not.toContain('');
    expect(page.law.title).not.toBe('');
    for (const sentence of page.explanation.zh.split(/[。；]/)) expect(sentence.length).toBeLessThanOrEqual(30);
  });
});

describe('the registries', () => {
  it('find no code under a name that every object has', () => {
    for (const finds of [isTitleType, isIncomeLine, isCostKey, isFinanceKind, isOperationsWarning]) expect(['constructor', '__proto__', ''].filter(finds)).toEqual([]);
  });

  it('let owners’ property be used by their decision only, and hold what nobody is known to own', () => {
    expect(Object.values(TITLE_TYPES).filter((type) => type.consent === 'owners-decision' || type.income === 'owners').map((type) => type.code)).toEqual(['owners-common']);
    expect(Object.values(TITLE_TYPES).filter((type) => type.income === 'held').map((type) => type.code)).toEqual(['unclear']);
  });

  it('mark every figure of configuration as an example', () => {
    for (const warning of Object.values(OPERATIONS_WARNINGS)) expect([warning.code, warning.isExample]).toEqual([warning.code, warning.law.certainty === 'configuration']);
  });
});
