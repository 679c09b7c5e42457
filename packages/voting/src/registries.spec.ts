import { parseLocalDate, type Source, type Text } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  CHOICES,
  DECISIONS,
  JURISDICTIONS,
  legalEffect,
  MATTERS,
  NON_RETURN_POLICIES,
  POLL_STATES,
  ruleBox,
  RULE_SETS,
  SCOPE_KINDS,
  type Channel,
  type Matter,
  type NonReturnPolicy,
} from './index.ts';

/** Sentences residents read have at most thirty characters. */
function expectPlain(text: Text): void {
  expect(text.en).toMatch(/^[A-Z].*\S$/);
  expect(text.zh).toMatch(/\p{Script=Han}/u);
  for (const sentence of text.zh.split(/[。；？！]/)) expect([...sentence].length, sentence).toBeLessThanOrEqual(30);
}

function expectCited(law: Source): void {
  expect(law.title).not.toBe('');
  expect(law.article).toMatch(/^(第.+条|二（一）3)/);
}

describe('every page of the registries', () => {
  it.each(Object.entries(MATTERS) as [string, Matter][])('matter %s carries its code, names, law and explanation', (code, matter) => {
    expect(matter.code).toBe(code);
    expectPlain(matter.name);
    expectPlain(matter.explanation);
    expectCited(matter.law);
    const own = matter.class === 'ordinary' || matter.class === 'special';
    if (own) expect(matter.measuredBy).toBe(matter.class);
  });

  it('classes the matters as the Civil Code does', () => {
    const classes = Object.fromEntries(Object.values(MATTERS).map((matter) => [matter.code, matter.class]));
    expect(classes).toEqual({
      D1: 'ordinary',
      D2: 'ordinary',
      D3: 'ordinary',
      D4: 'special',
      D5: 'special',
      D6: 'special',
      D7: 'ordinary',
      D8: 'ordinary',
      D9: 'consultative',
      D10: 'unanimous',
    });
    expect(MATTERS.D10.measuredBy).toBeNull();
  });

  it.each(Object.entries(RULE_SETS))('rule set %s and its rules are named, cited and boxed', (code, ruleSet) => {
    expect(ruleSet.code).toBe(code);
    expectPlain(ruleSet.name);
    expectCited(ruleSet.law);
    expect(parseLocalDate(ruleSet.inForceFrom).ok).toBe(true);
    for (const [ruleCode, rule] of Object.entries(ruleSet.rules)) {
      expect(rule.code).toBe(ruleCode);
      expectPlain(rule.name);
      expectPlain(rule.explanation);
      expectCited(rule.law);
      const box = ruleBox(rule, NON_RETURN_POLICIES['not-participating']);
      for (const line of [box.threshold, box.whoCounts, box.silence]) expectPlain(line);
      expect(box.threshold.zh).toContain(rule.quorum.name.zh);
      expect(box.threshold.zh).toContain(rule.majority.name.zh);
    }
  });

  it.each(Object.entries(RULE_SETS).flatMap(([set, { rules }]) => Object.values(rules).map((rule) => [set, rule.code, rule] as const)))(
    'rule %s/%s passes with everybody for it, and never without anybody',
    (_set, _code, rule) => {
      const all = { areaM2: 900_000n, owners: 150 };
      const none = { areaM2: 0n, owners: 0 };
      expect(rule.judge({ roll: all, participating: all, yes: all, no: none, abstain: none }).outcome).toBe('passed');
      expect(rule.judge({ roll: all, participating: all, yes: none, no: none, abstain: all }).outcome).toBe('rejected');
      expect(rule.judge({ roll: all, participating: none, yes: none, no: none, abstain: none }).outcome).toBe('no-quorum');
    },
  );

  it.each(Object.entries(NON_RETURN_POLICIES) as [string, NonReturnPolicy][])('non-return policy %s is named, cited and explained', (code, policy) => {
    expect(policy.code).toBe(code);
    expectPlain(policy.name);
    expectPlain(policy.explanation);
    expectCited(policy.law);
    expect(policy.allowedFor).toContain('ordinary');
    const silentCount = policy.silentChoice({ yes: { areaM2: 2n, owners: 1 }, no: { areaM2: 1n, owners: 1 } });
    expect(silentCount === null).toBe(!policy.needsDelivery);
  });

  it('no policy lets silence say yes in a special matter', () => {
    const decided = { yes: { areaM2: 100n, owners: 100 }, no: { areaM2: 0n, owners: 0 } };
    const policies: NonReturnPolicy[] = Object.values(NON_RETURN_POLICIES);
    for (const policy of policies.filter(({ allowedFor }) => allowedFor.includes('special'))) {
      expect(policy.silentChoice(decided)).not.toBe('yes');
    }
  });

  it.each(Object.entries(JURISDICTIONS))('jurisdiction %s is named, cited and says what each channel is worth', (code, jurisdiction) => {
    expect(jurisdiction.code).toBe(code);
    expectPlain(jurisdiction.name);
    expectPlain(jurisdiction.explanation);
    expectCited(jurisdiction.law);
    for (const channel of Object.keys(CHANNELS) as Channel[]) {
      const { sentence, law } = legalEffect(jurisdiction, channel);
      expectPlain(sentence);
      expectCited(law);
    }
  });

  it.each([...Object.values(CHOICES), ...Object.values(CHANNELS), ...Object.values(DECISIONS), ...Object.values(POLL_STATES), ...Object.values(SCOPE_KINDS)])(
    'label $zh is there in both languages',
    expectPlain,
  );
});
