import { makeId } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_COST_LINES, priceOf, promiseEntry, readCostReport, sumOfReadable, sumsByLine, worksEntries, type CostLineInput, type CostReportInput } from './index.ts';

const id = (n: number): string => makeId(1_764_000_000_000 + n, new Uint8Array(10).fill(n % 256));
const LINES = new Set([id(1), id(2)]);
const EVIDENCE = [id(9)];
const aLine = (amount: string, more: Partial<CostLineInput> = {}): CostLineInput => ({ lineId: id(1), description: '立管更换', amount, evidenceIds: EVIDENCE, ...more });
const aReport = (lines: CostLineInput[], total: string, more: Partial<CostReportInput> = {}): CostReportInput => ({ stage: 'payment', title: '十月计量', period: '2026-10', total, lines, ...more });
const problems = (input: CostReportInput): [string, string | undefined][] => readCostReport(input, LINES).problems.map((problem) => [problem.code, problem.field]);

describe('a report of costs', () => {
  it('is read when its lines make its total, by amount or by quantity and price', () => {
    const { report } = readCostReport(aReport([aLine('1000.10'), aLine('', { quantity: '1.5', unitPrice: '3.33' }), aLine('7.00', { lineId: id(2), quantity: '2', unitPrice: '3.5' })], '1012.10'), LINES);
    expect(report?.lines.map((line) => line.amount)).toEqual([100_010n, 500n, 700n]);
    expect(sumsByLine(report?.lines ?? [])).toEqual(new Map([[id(1), 100_510n], [id(2), 700n]]));
  });

  it('names everything that is wrong at once, each in its row', () => {
    const lines = [aLine('12.345'), aLine('1', { lineId: id(3) }), aLine('1', { description: ' ' }), aLine(''), aLine('', { quantity: '1' }), aLine('0.00'), aLine('-1.00'), aLine('8', { quantity: '2', unitPrice: '3.5' }), aLine('1', { evidenceIds: [] }), aLine('1e5')];
    expect(problems(aReport(lines, '1,000', { title: '', period: '2026-13' }))).toEqual([
      ['report-title-missing', 'title'],
      ['report-period-wrong', 'period'],
      ['decimal-too-precise', 'lines.0.amount'],
      ['cost-line-unknown', 'lines.1.lineId'],
      ['cost-description-missing', 'lines.2.description'],
      ['cost-amount-missing', 'lines.3.amount'],
      ['cost-amount-missing', 'lines.4.unitPrice'],
      ['cost-amount-zero', 'lines.5.amount'],
      ['cost-amount-negative', 'lines.6.amount'],
      ['cost-price-differs', 'lines.7.amount'],
      ['evidence-missing', 'lines.8.evidenceIds'],
      ['decimal-malformed', 'lines.9.amount'],
      ['decimal-grouped', 'total'],
    ]);
  });

  it('refuses a fen of difference, and says how much', () => {
    const { problems: found } = readCostReport(aReport([aLine('10.00'), aLine('20.00')], '30.01'), LINES);
    expect(found).toEqual([{ code: 'report-total-differs', field: 'total', params: { sum: '30.00', difference: '0.01' } }]);
  });

  it('may be below zero in a change order only, and has a month only where it is monthly', () => {
    const change = aReport([aLine('-50.00'), aLine('', { quantity: '2', unitPrice: '-1.25' })], '-52.50', { stage: 'change-order', period: null });
    expect(problems(change)).toEqual([]);
    expect(problems({ ...change, period: '2026-10' })).toEqual([['report-period-wrong', 'period']]);
    expect(problems({ ...change, stage: 'contract' })).toEqual([['cost-amount-negative', 'lines.0.amount'], ['cost-amount-negative', 'lines.1.amount']]);
    expect(problems({ ...change, stage: 'constructor' })).toEqual([['cost-stage-unknown', 'stage']]);
  });

  it('has at least one line and at most as many as a person can check', () => {
    expect(problems(aReport([], '0'))).toEqual([['report-empty', 'lines']]);
    expect(problems(aReport(Array.from({ length: MOST_COST_LINES + 1 }, () => aLine('1')), '201'))).toEqual([['report-too-long', 'lines']]);
  });

  it('is taken exactly when lines and total agree, whatever the amounts', () => {
    const fen = fc.bigInt({ min: 1n, max: 10n ** 11n });
    fc.assert(
      fc.property(fc.array(fen, { minLength: 1, maxLength: 20 }), fc.bigInt({ min: -2n, max: 2n }), (amounts, off) => {
        const total = sumMoney(amounts) + off;
        fc.pre(total > 0n);
        const { report } = readCostReport(aReport(amounts.map((amount) => aLine(formatMoney(amount))), formatMoney(total)), LINES);
        expect(report !== null).toBe(off === 0n);
      }),
    );
  });

  it('adds up what can be read while the rest is still typed', () => {
    expect(sumOfReadable({ stage: 'payment', lines: [aLine('10.00', { evidenceIds: [] }), aLine('', { quantity: '1' }), aLine('x'), aLine('0.05')] })).toBe(1_005n);
    expect(sumOfReadable({ stage: '', lines: [aLine('10.00')] })).toBe(0n);
  });

  it('prices quantity times unit price to the nearest fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), (quantity, price) => {
        const exact = quantity * price;
        const difference = priceOf(quantity, price) * 10_000n - exact;
        expect(difference > -5_000n && difference <= 5_000n).toBe(true);
      }),
    );
  });
});

describe('the entries', () => {
  const report = { reportId: id(5), title: '十月计量', enterpriseId: id(6), lines: [{ lineId: id(1), description: '立管', amount: 100_000n }, { lineId: id(2), description: '外墙', amount: 1n }] };

  it('book one line each, works against what is owed to the enterprise', () => {
    const entries = worksEntries(report, '2026-11-24');
    expect(entries.map((entry) => [entry.kind, entry.source.id])).toEqual([['works-accepted', `${id(5)}:1`], ['works-accepted', `${id(5)}:2`]]);
    expect(entries.map((entry) => entry.postings)).toEqual([
      [{ account: 'works', detail: id(1), amount: 100_000n }, { account: 'payable', detail: id(6), amount: -100_000n }],
      [{ account: 'works', detail: id(2), amount: 1n }, { account: 'payable', detail: id(6), amount: -1n }],
    ]);
    expect(worksEntries({ ...report, title: 'x'.repeat(120), lines: [{ lineId: id(1), description: 'y'.repeat(120), amount: 1n }] }, '2026-11-24')[0]?.memo.length).toBe(200);
  });

  it('say what a party owes, once its promise is confirmed', () => {
    expect(promiseEntry({ promiseId: id(7), party: 'city', amount: 5n, document: '京财〔2026〕1号' }, '2026-11-24').postings).toEqual([
      { account: 'party-receivable', detail: 'city', amount: 5n }, { account: 'party-contributions', detail: 'city', amount: -5n },
    ]);
  });
});
