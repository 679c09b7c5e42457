import { describe, expect, it } from 'vitest';
import { isParty, PARTIES, type Payer } from './index.ts';

const PAYERS: Record<Payer, true> = { government: true, 'professional-company': true, 'original-unit': true, enterprise: true, fund: true, residents: true };

describe('the parties', () => {
  it.each(Object.entries(PARTIES))('%s says its name, law and explanation, and who it is drawn as', (code, party) => {
    expect([party.code, isParty(code)]).toEqual([code, true]);
    for (const text of [party.name, party.explanation]) expect([text.zh, text.en]).not.toContain('');
    expect(party.law.title).not.toBe('');
    expect(Object.keys(PAYERS)).toContain(party.payer);
  });

  it('are asked in the order of the plan, residents last, and every payer is somebody', () => {
    expect(Object.keys(PARTIES)).toEqual(['city', 'district', 'government', 'professional-company', 'original-unit', 'enterprise', 'maintenance-fund', 'residents']);
    expect(new Set(Object.values(PARTIES).map((party) => party.payer))).toEqual(new Set(Object.keys(PAYERS)));
  });

  it('are not found under a name that every object has', () => {
    expect(['constructor', '__proto__', 'resident', ''].filter(isParty)).toEqual([]);
  });
});
