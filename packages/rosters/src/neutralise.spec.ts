import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise } from './neutralise.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

describe('a cell for export', () => {
  it('cannot start a formula, whatever stands before the sign or on whichever line', () => {
    for (const sign of SIGNS) {
      for (const before of [
        '',
        ' ',
        '\u00a0',
        '\u3000',
        '\u2003',
        '\ufeff',
        '\u200b',
        '\u202e',
        '\u0000',
        'safe\n',
        'safe\r\n ',
        'safe\u2028',
        '\t',
        '\r',
        '\n',
      ]) {
        const cell = `${before}${sign}1+1`;
        expect(neutralise(cell), JSON.stringify(cell)).toBe(`'${cell}`);
      }
    }
    expect(neutralise('\tplain')).toBe("'\tplain");
    expect(neutralise('\rplain')).toBe("'\rplain");
  });

  it('is left alone when it is no formula', () => {
    for (const cell of ['', '王芳', '1-2-301', '62.35', 'a=b', 'a\nb-c', "'=1+1", '北京(双榆)公司']) expect(neutralise(cell)).toBe(cell);
  });

  it('is only ever given an apostrophe, and only once', () => {
    const cells = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\n', '\t', '王', '1', "'") });
    fc.assert(
      fc.property(cells, (cell) => {
        const safe = neutralise(cell);
        expect([cell, `'${cell}`]).toContain(safe);
        expect(neutralise(safe)).toBe(safe);
        expect(safe).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('takes no longer for the worst text than for any other', () => {
    const worst = ['\n'.repeat(50_000), ' '.repeat(50_000), `${'\u00a0'.repeat(25_000)}\n`.repeat(2)];
    for (const cell of worst) expect(neutralise(cell)).toBe(cell);
  }, 1_000);
});
