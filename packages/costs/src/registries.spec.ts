import type { Source, Text } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import { isStage, isSubsidy, isWarning, STAGES, SUBSIDIES, WARNINGS } from './index.ts';

interface Page {
  readonly code: string;
  readonly name: Text;
  readonly explanation: Text;
  readonly law: Source;
}

const REGISTRIES: Record<string, Readonly<Record<string, Page>>> = { STAGES, WARNINGS, SUBSIDIES };
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
    for (const finds of [isStage, isWarning, isSubsidy]) expect(['constructor', '__proto__', ''].filter(finds)).toEqual([]);
  });

  it('have the stages in their order, one of which books works and is monthly', () => {
    expect(Object.values(STAGES).map((stage) => stage.name.zh)).toEqual(['概算', '预算（控制价）', '合同', '变更签证', '计量支付', '结算', '决算']);
    expect(Object.values(STAGES).map((stage) => stage.order)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(Object.values(STAGES).filter((stage) => stage.isAccepted || stage.isMonthly).map((stage) => stage.code)).toEqual(['payment']);
    expect(Object.values(STAGES).filter((stage) => stage.mayReduce).map((stage) => stage.code)).toEqual(['change-order']);
  });

  it('mark every figure of configuration as an example', () => {
    for (const warning of Object.values(WARNINGS)) expect([warning.code, warning.isExample]).toEqual([warning.code, warning.law.certainty === 'configuration']);
    for (const subsidy of Object.values(SUBSIDIES)) expect(subsidy.isExample).toBe(true);
  });
});
