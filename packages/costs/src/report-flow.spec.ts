import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFollow, nextCheck, REPORT_STATES, stateAfter, takeStep, type ReportState, type StepCode, type TakenStep } from './index.ts';

const STEPS: StepCode[] = ['submit', 'street-check', 'district-check', 'publish', 'return'];
const act = (step: StepCode, by: string, roles: string[], reason: string | null = null) => ({ step, by, roles, reason });
const code = (outcome: ReturnType<typeof takeStep>): string => (outcome.ok ? outcome.value : outcome.refusal.code);

describe('a report', () => {
  it('goes from draft to published through three pairs of hands', () => {
    const steps: TakenStep[] = [];
    const go = (step: StepCode, by: string, role: string): string => {
      const outcome = takeStep(steps, act(step, by, [role]));
      if (outcome.ok) steps.push({ step, by });
      return code(outcome);
    };
    expect(stateAfter(steps)).toBe('draft');
    expect([go('submit', 'a', 'enterprise'), go('street-check', 'b', 'street'), go('district-check', 'c', 'district'), go('publish', 'c', 'district')]).toEqual(['submitted', 'street-checked', 'district-checked', 'published']);
  });

  it('is returned by whoever checks it next, with a reason, and that is its end', () => {
    const submitted: TakenStep[] = [{ step: 'submit', by: 'a' }];
    expect(code(takeStep(submitted, act('return', 'b', ['street'], '发票不清楚')))).toBe('returned');
    for (const reason of [null, '', '  ', 'x'.repeat(201)]) expect(code(takeStep(submitted, act('return', 'b', ['street'], reason)))).toBe('return-reason-missing');
    expect(code(takeStep(submitted, act('return', 'c', ['district'], '不对')))).toBe('report-step-not-yours');
    const checked: TakenStep[] = [...submitted, { step: 'street-check', by: 'b' }];
    expect(code(takeStep(checked, act('return', 'c', ['district'], '不对')))).toBe('returned');
    expect(code(takeStep(checked, act('return', 'd', ['street'], '不对')))).toBe('report-step-not-yours');
    for (const step of STEPS) expect(code(takeStep([...submitted, { step: 'return', by: 'b' }], act(step, 'z', ['enterprise', 'street', 'district'], '再来')))).toBe('report-step-closed');
  });

  it('is not checked by whoever had a hand in it, whatever roles she holds', () => {
    const all = ['enterprise', 'street', 'district'];
    expect(code(takeStep([{ step: 'submit', by: 'a' }], act('street-check', 'a', all)))).toBe('report-own-check');
    expect(code(takeStep([{ step: 'submit', by: 'a' }], act('return', 'a', all, '不对')))).toBe('report-own-check');
    expect(code(takeStep([{ step: 'submit', by: 'a' }, { step: 'street-check', by: 'b' }], act('district-check', 'b', all)))).toBe('report-own-check');
  });

  it('never meets the same person twice, never moves after its end, and is followed only from an end', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd');
    const roles = fc.subarray(['enterprise', 'street', 'district', 'resident']);
    const acts = fc.array(fc.record({ step: fc.constantFrom(...STEPS), by: people, roles, reason: fc.constantFrom(null, '理由') }), { maxLength: 30 });
    fc.assert(
      fc.property(acts, (wanted) => {
        const steps: TakenStep[] = [];
        for (const one of wanted) {
          const before = stateAfter(steps);
          const outcome = takeStep(steps, one);
          if (!outcome.ok) continue;
          expect(['published', 'returned']).not.toContain(before);
          steps.push({ step: one.step, by: one.by });
          expect(stateAfter(steps)).toBe(outcome.value);
        }
        const hands = steps.filter((step) => step.step !== 'publish').map((step) => step.by);
        expect(new Set(hands).size).toBe(hands.length);
      }),
    );
    expect((Object.keys(REPORT_STATES) as ReportState[]).filter(mayFollow)).toEqual(['published', 'returned']);
    expect((Object.keys(REPORT_STATES) as ReportState[]).filter((state) => nextCheck(state) !== null)).toEqual(['submitted', 'street-checked']);
  });
});
