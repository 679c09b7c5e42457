// @vitest-environment node
import { fundAct } from '@linli/contracts';
import { describe, expect, it } from 'vitest';
import { ACT_FIELDS, actErrors, contentOf, typedAct } from '#lib/features/funds/act-form.ts';
import { ACTS, isAct, type Act } from '#lib/features/funds/acts.ts';
import { claimErrors, EMPTY_CLAIM, LAST_STEP, paperFor, stepOf, typedClaim, type TypedClaim } from '#lib/features/funds/claim-form.ts';

const CLAIM: TypedClaim = { relation: 'spouse', balance: '20000.00', amount: '17654.33', name: '卫东', idNumber: '110101198001010010', accountNumber: '2200330044', bankCard: '622202020011', titleNumber: '示例第1号', relationProof: '结婚证' };
const FILLED: Readonly<Record<string, string>> = {
  call: 'top-up', dueOn: '2027-01-31', decisionRecord: '决定第1号', decidedOn: '2026-10-01', reason: '见附件', title: '屋面防水', contractor: '宏业', amount: '100.00', building: '3', entrance: '', basis: 'decision', notice: '', exclusion: '',
  from: '2026-01-01', to: '2026-04-01', by: 'area', seller: '示例厂', fromHome: '1-1-101', toHome: '1-1-102',
};
const formOf = (values: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};
const fields = (errors: readonly { href: string }[]): string[] => errors.map((error) => error.href);

describe('a claim, step by step', () => {
  it('asks on each step for what stands there, and for nothing later', () => {
    expect(fields(claimErrors(EMPTY_CLAIM, 1))).toEqual(['#relation', '#balance', '#amount']);
    expect(claimErrors(EMPTY_CLAIM, LAST_STEP - 1)).toHaveLength(9);
    expect(claimErrors(typedClaim(formOf(CLAIM)), 1)).toEqual([]);
  });

  it.each<[keyof TypedClaim, string]>([['relation', 'cousin'], ['relation', 'constructor'], ['amount', '0'], ['amount', '1e5'], ['balance', '1,000'], ['idNumber', '110101198001010011'], ['accountNumber', "1' or '1"], ['bankCard', '6222']])('finds a wrong %s: %s', (field, value) => {
    expect(fields(claimErrors({ ...CLAIM, [field]: value }, LAST_STEP - 1))).toContain(`#${field}`);
  });

  it('goes back to the step of the field the API refused, and names the paper for a relation', () => {
    expect([stepOf('amount'), stepOf('bankCard'), stepOf(undefined), stepOf('homeId')]).toEqual([1, 2, LAST_STEP, LAST_STEP]);
    expect([paperFor('spouse'), paperFor('')]).toEqual(['结婚证', '']);
  });
});

describe('an act of the desk', () => {
  it.each(ACTS)('%s becomes what the contract takes, and misses what it needs', (act: Act) => {
    const typed = typedAct(act, formOf(FILLED));
    expect(actErrors(act, typed)).toEqual([]);
    expect(fundAct.safeParse(contentOf(act, typed)).error?.issues).toBeUndefined();
    expect(fields(actErrors(act, Object.fromEntries(ACT_FIELDS[act].map((field) => [field, '']))))).toContain('#reason');
  });

  it('asks no place of a repair for the whole neighbourhood, and refuses days and amounts that are none', () => {
    const typed = typedAct('spend', formOf({ ...FILLED, building: '', amount: 'viel', dueOn: '2026-02-30' }));
    expect(contentOf('spend', typed)).toMatchObject({ scope: { kind: 'neighbourhood' } });
    expect(fields(actErrors('spend', typed))).toEqual(['#amount', '#dueOn']);
    expect([isAct('constructor'), isAct('spend')]).toEqual([false, true]);
  });
});
