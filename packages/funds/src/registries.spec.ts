import type { Source, Text } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import { CLAIM_STATUSES, CLAIM_STEPS, CLAIMANTS, CUSTODY_FORMS, EXCLUSIONS, HOME_KINDS, isClaimant, isHomeKind, isProject, isSpendBasis, PROJECTS, REPAIR_PARTIES, REPAIR_PARTS, SPEND_BASES, SPLIT_RULES, splitRuleFor, type HomeKindCode } from './index.ts';

interface Page {
  readonly code: string;
  readonly name: Text;
  readonly explanation: Text;
  readonly law: Source | readonly Source[];
}

const REGISTRIES: Record<string, Readonly<Record<string, Page>>> = { HOME_KINDS, SPLIT_RULES, SPEND_BASES, EXCLUSIONS, CUSTODY_FORMS, REPAIR_PARTIES, REPAIR_PARTS, PROJECTS, CLAIMANTS };
const pages = Object.entries(REGISTRIES).flatMap(([registry, members]) => Object.entries(members).map(([code, page]) => [registry, code, page] as const));

describe('every page of a registry', () => {
  it.each(pages)('%s %s carries its code, both names, law and explanation, in short sentences', (_registry, code, page) => {
    expect(page.code).toBe(code);
    for (const text of [page.name, page.explanation]) expect([text.zh, text.en]).not.toContain('');
    const laws = Array.isArray(page.law) ? page.law : [page.law as Source];
    expect(laws.length).toBeGreaterThan(0);
    for (const law of laws) expect(law.title).not.toBe('');
    for (const sentence of page.explanation.zh.split(/[。；]/)) expect(sentence.length).toBeLessThanOrEqual(30);
  });
});

describe('the registries', () => {
  it('find no code under a name that every object has', () => {
    for (const finds of [isHomeKind, isSpendBasis, isProject, isClaimant]) expect(['constructor', '__proto__', ''].filter(finds)).toEqual([]);
  });

  it('have six emergencies, each with a notice, and one way by decision', () => {
    const bases = Object.values(SPEND_BASES);
    expect([bases.filter((basis) => basis.needs === 'notice').length, bases.filter((basis) => basis.needs === 'decision').length]).toEqual([6, 1]);
  });

  it('have exactly one split rule for every mix of homes', () => {
    const kinds = Object.keys(HOME_KINDS) as HomeKindCode[];
    for (let mask = 1; mask < 2 ** kinds.length; mask += 1) {
      const mix = new Set(kinds.filter((_, at) => (mask & (1 << at)) !== 0));
      expect([[...mix], Object.values(SPLIT_RULES).filter((rule) => rule.fits(mix)).length]).toEqual([[...mix], 1]);
    }
    expect(splitRuleFor(new Set())).toBeUndefined();
  });

  it('list the works of Beijing’s notice: one of list (a), six of list (b)', () => {
    expect([Object.values(PROJECTS).filter((project) => project.list === 'a').length, Object.values(PROJECTS).filter((project) => project.list === 'b').length]).toEqual([1, 6]);
  });

  it('lead a claim to known states only', () => {
    for (const [from, to] of Object.entries(CLAIM_STEPS)) for (const status of [from, ...to]) expect(CLAIM_STATUSES).toContain(status);
  });
});
