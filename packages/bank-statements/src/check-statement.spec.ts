import { addDays } from '@linli/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStatement, lineIdentities, type Statement, type StatementLine } from './index.ts';
import { aLine } from './testing/samples.ts';

function statement(lines: readonly StatementLine[], more: Partial<Statement> = {}): Statement {
  const sum = lines.reduce((total, line) => total + line.amount, 0n);
  return { account: '123456', currency: 'CNY', from: '2026-11-01', to: '2026-11-30', periodStated: true, opening: 10_000n, closing: 10_000n + sum, lines, ...more };
}

const someLines = fc.array(fc.record({ day: fc.integer({ min: 0, max: 29 }), amount: fc.bigInt({ min: -99_999n, max: 99_999n }).filter((amount) => amount !== 0n) }), { maxLength: 30 }).map((all) =>
  all.sort((left, right) => left.day - right.day).map(({ day, amount }, at) => aLine(at + 1, amount, { bookedOn: addDays('2026-11-01', day) })),
);

describe('a statement', () => {
  it('whose sums agree is taken; one fen more or less is refused with the difference', () => {
    fc.assert(
      fc.property(someLines, fc.bigInt({ min: -500n, max: 500n }).filter((wrong) => wrong !== 0n), (lines, wrong) => {
        const right = statement(lines);
        expect(checkStatement(right, null)).toEqual({ ok: true, value: right });
        const refused = checkStatement({ ...right, closing: right.closing + wrong }, null);
        expect(refused).toMatchObject({ ok: false, refusal: { code: 'statement-sum-wrong' } });
      }),
    );
    expect(checkStatement(statement([aLine(1, 100n)], { closing: 10_099n }), null)).toMatchObject({ refusal: { params: { opening: '100.00', sum: '1.00', closing: '100.99', difference: '0.01' } } });
  });

  it('holds its lines inside its days and its balances in a chain', () => {
    expect(checkStatement(statement([aLine(1, 5n, { bookedOn: '2026-12-01' })]), null)).toMatchObject({ refusal: { code: 'line-outside-period', params: { line: 1 } } });
    expect(checkStatement(statement([], { from: '2026-12-01' }), null)).toMatchObject({ refusal: { code: 'statement-period-wrong' } });
    const chained = [aLine(1, 5n, { balance: 10_005n }), aLine(2, 7n, { balance: 10_012n })];
    expect(checkStatement(statement(chained), null).ok).toBe(true);
    expect(checkStatement(statement([chained[0] as StatementLine, aLine(2, 7n, { balance: 10_011n })]), null)).toMatchObject({ refusal: { code: 'running-balance-wrong', params: { line: 2, expected: '100.12', found: '100.11' } } });
  });

  it('goes on where the one before ended: no gap, the same money', () => {
    const before = { through: '2026-10-31', balance: 10_000n };
    expect(checkStatement(statement([]), before).ok).toBe(true);
    expect(checkStatement(statement([]), { ...before, through: '2026-10-30' })).toMatchObject({ refusal: { code: 'statement-gap', params: { from: '2026-10-31' } } });
    expect(checkStatement(statement([]), { ...before, balance: 9_999n })).toMatchObject({ refusal: { code: 'statement-opening-wrong', params: { expected: '99.99', found: '100.00', difference: '0.01' } } });
  });

  it('that nobody gave days reaches back to the seam', () => {
    const lines = [aLine(1, 5n)];
    const before = { through: '2026-10-15', balance: 10_000n };
    expect(checkStatement(statement(lines, { from: '2026-11-20', periodStated: false }), before)).toMatchObject({ value: { from: '2026-10-16' } });
  });

  it('may overlap: what it says about the seam must be what was established', () => {
    const lines = [aLine(1, 5n, { bookedOn: '2026-11-10' }), aLine(2, 7n, { bookedOn: '2026-11-20' })];
    expect(checkStatement(statement(lines), { through: '2026-11-10', balance: 10_005n }).ok).toBe(true);
    expect(checkStatement(statement(lines), { through: '2026-11-10', balance: 10_000n })).toMatchObject({ refusal: { code: 'statement-opening-wrong', params: { difference: '0.05' } } });
    expect(checkStatement(statement(lines), { through: '2026-12-10', balance: 1n }).ok).toBe(true);
  });
});

describe('twins', () => {
  it('are genuine: each has its own identity, the same in every statement', () => {
    const twin = aLine(1, 5_000n, { counterparty: '王芳', memo: '物业费' });
    const lines = [twin, { ...twin, position: 2 }, aLine(3, 5_000n, { counterparty: '王芳' })];
    const identities = lineIdentities(lines);
    expect(new Set(identities).size).toBe(3);
    expect(lineIdentities(lines.map((line) => ({ ...line, position: line.position + 7, balance: 1n })))).toEqual(identities);
    // A longer statement knows the shorter one's lines again.
    expect(lineIdentities([...lines, { ...twin, position: 4 }]).slice(0, 3)).toEqual(identities);
  });
});
