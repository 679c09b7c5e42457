import { describe, expect, it } from 'vitest';
import { plainWord } from '../vocabularies/term.ts';
import { AREA_SOURCES, parseAreaSource } from '../vocabularies/area-sources.ts';
import { HOME_USES, parseHomeUse } from '../vocabularies/home-uses.ts';
import { OWNER_KINDS, parseOwnerKind } from '../vocabularies/owner-kinds.ts';
import { COLUMN_CODES, COLUMNS, type RosterColumn } from './index.ts';

const columns = COLUMN_CODES.map((code) => COLUMNS[code] as unknown as RosterColumn);
const longestSentence = (text: string): number => Math.max(...text.split(/[。；]/).map((sentence) => [...sentence].length));

describe('every column', () => {
  it.each(columns.map((column) => [column.code, column] as const))(
    '%s has a name, an explanation, a way to write it, and reads its sample',
    (code, column) => {
      expect(COLUMNS[code]).toBe(column);
      for (const { zh, en } of [column.name, column.explanation, column.howTo]) expect(zh && en).not.toBe('');
      expect(longestSentence(column.explanation.zh)).toBeLessThanOrEqual(30);
      expect(longestSentence(column.howTo.zh)).toBeLessThanOrEqual(30);
      expect(column.parse(column.sample, 'person')).toMatchObject({ ok: true });
    },
  );

  it('takes no longer for the worst text than for any other', () => {
    const worst = [' ', '(', '-', '1', '、', '王 ', '\u200b', '0', '公司', '/', "'", '\u3000王', '【', 'E+'].map((unit) =>
      unit.repeat(50_000),
    );
    for (const column of columns) {
      for (const cell of worst) for (const party of ['person', 'organisation'] as const) column.parse(cell, party);
    }
    for (const cell of worst) expect(plainWord(cell).length).toBeLessThanOrEqual(cell.length);
  }, 5_000);

  it('is headed by words that lead to no other column', () => {
    const owner = new Map<string, string>();
    for (const column of columns) {
      for (const word of [column.name.zh, column.name.en, ...column.synonyms, ...(column.doubtful ?? [])].map(plainWord)) {
        expect(owner.get(word) ?? column.code, word).toBe(column.code);
        owner.set(word, column.code);
      }
    }
  });

  it.each(columns.map((column) => [column.code, column] as const))(
    '%s reads anything without throwing, and lets nothing unseen through',
    (_, column) => {
      const hidden = ['\u0000', '王\u0000芳', '\u202e301', '王\u202e芳', '\ud800', '\ufffd1', '住\u0007宅'];
      for (const cell of [...hidden, '__proto__', 'constructor', '9'.repeat(500), '𠮷'.repeat(250), '=1+1', '{}', '、', ';;']) {
        for (const party of ['person', 'organisation'] as const) {
          const outcome = column.parse(cell, party);
          const taken = outcome.ok ? String(typeof outcome.value === 'object' ? Object.values(outcome.value) : outcome.value) : '';
          expect(taken).not.toMatch(/[\u0000-\u001f\u202a-\u202e\ufffd\p{Surrogate}]/u);
        }
      }
    },
  );
});

describe('the area of a home', () => {
  it('is exact, positive and at most 10,000 m²', () => {
    const read = (cell: string) => {
      const outcome = COLUMNS.areaM2.parse(cell, 'person');
      return outcome.ok ? outcome.value : outcome.refusal.code;
    };
    expect(['62.35', '62.3', '62', ' 62.35 ㎡', '62.35平方米', '62.35m²', '10000', '0.01'].map(read)).toEqual([
      6235n,
      6230n,
      6200n,
      6235n,
      6235n,
      6235n,
      1_000_000n,
      1n,
    ]);
    const refused = {
      '６２.35': 'decimal-full-width',
      '62．35': 'decimal-full-width',
      '1,062.35': 'decimal-grouped',
      '62.355': 'decimal-too-precise',
      '0': 'area-zero',
      '0.00': 'area-zero',
      '10000.01': 'area-too-large',
      '-5': 'decimal-malformed',
      '1e3': 'decimal-malformed',
      NaN: 'decimal-malformed',
      '0x1f': 'decimal-malformed',
      '62.350000000000001': 'decimal-malformed',
      ['9'.repeat(200_000)]: 'text-too-long',
    };
    for (const [cell, code] of Object.entries(refused)) expect(read(cell)).toBe(code);
  });
});

describe.each([
  ['areaSource', AREA_SOURCES, parseAreaSource],
  ['use', HOME_USES, parseHomeUse],
  ['ownerKind', OWNER_KINDS, parseOwnerKind],
] as const)('the words of %s', (_, terms, parse) => {
  it('lead from every name and synonym to their own code', () => {
    for (const [code, term] of Object.entries(terms)) {
      for (const word of [code, term.name.zh, term.name.en, ...term.synonyms])
        expect(parse(` ${word} `), word).toEqual({ ok: true, value: code });
      expect(term.explanation.zh && term.explanation.en).not.toBe('');
      expect(longestSentence(term.explanation.zh)).toBeLessThanOrEqual(30);
    }
  });

  it('are a closed list', () => {
    for (const word of ['不知道', '__proto__', 'toString', '=', ''])
      expect(parse(word)).toMatchObject({ refusal: { code: 'term-unknown' } });
  });
});
