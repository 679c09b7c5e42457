import { describe, expect, it } from 'vitest';
import { ROSTER_PROBLEMS, rosterProblem, type ProblemPage, type RosterProblemCode } from './index.ts';

const codes = Object.keys(ROSTER_PROBLEMS) as RosterProblemCode[];

describe('every problem', () => {
  it.each(codes)('%s says what is wrong and what to do, in short sentences and with all figures', (code) => {
    const page: ProblemPage = ROSTER_PROBLEMS[code];
    const problem = rosterProblem(code, 7, 'areaM2', { other: 3, longest: 60, places: 2 });
    for (const { zh, en } of [problem.message, problem.fix]) {
      expect(zh).toMatch(/[。]$/);
      expect(en).toMatch(/\.$/);
      expect(`${zh}${en}`).not.toMatch(/[{}]/);
      for (const sentence of zh.split(/[。；]/)) expect([...sentence].length, sentence).toBeLessThanOrEqual(30);
    }
    expect(problem).toMatchObject({ row: 7, column: 'areaM2', code, severity: page.severity });
  });

  it('names the other row of a conflict', () => {
    expect(rosterProblem('home-twice', 9, 'home', { other: 4 })).toMatchObject({
      otherRow: 4,
      message: { zh: '这套房屋在第 4 行已经出现过。' },
    });
    expect(rosterProblem('value-missing', 9, 'home')).not.toHaveProperty('otherRow');
  });

  it('falls back on the way to write the column', () => {
    expect(rosterProblem('value-missing', 2, 'building').fix.zh).toContain('楼号');
    expect(rosterProblem('term-unknown', 2, 'use').fix.zh).toContain('非住宅');
  });
});
