import { buildRoster, tidyText } from '@linli/rosters';
import { parseArea, parseMoney } from '@linli/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anElectorate, aParty, aRosterRow } from './builders.ts';
import { areas, electorates, HOSTILE_DECIMALS, hostileText, money } from './testing/arbitraries.ts';

describe('builders', () => {
  it('make rows that a roster takes, with codes that follow from the place', () => {
    expect(aRosterRow({ building: '3', number: '502', owners: [aParty('李明')] })).toMatchObject({
      code: '3-1-502',
      owners: [{ name: '李明' }],
    });
    expect(aRosterRow({ entrance: null }).code).toBe('1-101');
    expect(buildRoster([aRosterRow(), aRosterRow({ number: '102' })]).summary).toMatchObject({ homes: 2, owners: 2 });
  });

  it('make electorates of the size asked', () => {
    const homes = anElectorate({ owners: 150, withTwoHomes: 10, areaM2: 6000n });
    expect(new Set(homes.map(({ code }) => code)).size).toBe(160);
    expect(new Set(homes.map(({ ownerKey }) => ownerKey)).size).toBe(150);
    expect(homes.every(({ areaM2 }) => areaM2 === 6000n)).toBe(true);
    expect(anElectorate({ owners: 5 })).toEqual(anElectorate({ owners: 5 }));
    expect(anElectorate({ owners: 5, seed: 2 })).not.toEqual(anElectorate({ owners: 5 }));
  });
});

describe('arbitraries', () => {
  it('give money and areas in range, and electorates whose homes are all different', () => {
    fc.assert(
      fc.property(money(), areas(), electorates(), (amount, area, homes) => {
        expect(amount >= 0n && amount < 10n ** 14n).toBe(true);
        expect(area >= 1n && area <= 1_000_000n).toBe(true);
        expect(new Set(homes.map(({ code }) => code)).size).toBe(homes.length);
        expect(new Set(homes.map(({ ownerKey }) => ownerKey)).size).toBeGreaterThan(0);
      }),
    );
  });

  it('give hostile decimals that no reader of money or area takes', () => {
    for (const text of HOSTILE_DECIMALS) {
      expect(parseMoney(text).ok, text.slice(0, 20)).toBe(false);
      expect(parseArea(text).ok, text.slice(0, 20)).toBe(false);
    }
  });

  it('give hostile text that comes through clean or not at all', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const tidy = tidyText(text, 60);
        if (tidy.ok) expect(tidy.value).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\ufffd\p{Surrogate}]/u);
      }),
    );
    expect(tidyText('\u202e王芳', 60).ok).toBe(false);
  });
});
