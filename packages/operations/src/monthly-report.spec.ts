import { makeId } from '@linli/kernel';
import { sumMoney } from '@linli/quantities';
import { sumOf } from '@linli/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incomeEntries, netIncome, operationsWarnings, ownersShare, readAsset, readMonthlyReport, sumLines, type Asset, type AssetInput, type EarnedLineInput, type LineToBook, type MonthlyReportInput,
  type TitleTypeCode,
} from './index.ts';

const id = (n: number): string => makeId(1_764_000_000_000 + n, new Uint8Array(10).fill(n % 256));
const EVIDENCE = [id(9)];
const input = (more: Partial<AssetInput> = {}): AssetInput => ({ name: '地面停车位', titleType: 'owners-common', consentDocument: '2026年第3号决定', consentOn: '2026-06-01', incomeLines: ['parking', 'advertising'], firstMonth: '2026-08', ...more });
const asset = (more: Partial<AssetInput> = {}): Asset => {
  const read = readAsset(input(more));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const refused = (more: Partial<AssetInput>): string[] => {
  const read = readAsset(input(more));
  return read.ok ? [] : [read.refusal.code, read.refusal.field ?? ''];
};
const ASSETS = new Map([[id(1), asset()], [id(2), asset({ name: '便利店', titleType: 'enterprise-built', ownersBasisPoints: 1_000, incomeLines: ['shops'] })], [id(3), asset({ name: '地下室', titleType: 'unclear', consentDocument: null, consentOn: null, incomeLines: ['shops'] })]]);
const aLine = (more: Partial<EarnedLineInput> = {}): EarnedLineInput => ({ assetId: id(1), incomeLine: 'parking', gross: '10000.00', tax: '600.00', directCost: '1400.00', evidenceIds: EVIDENCE, ...more });
const aMonth = (more: Partial<MonthlyReportInput> = {}): MonthlyReportInput => ({ title: '十月经营', period: '2026-10', lines: [aLine()], sharedCosts: [], ...more });
const problems = (more: Partial<MonthlyReportInput>): [string, string | undefined][] => readMonthlyReport(aMonth(more), ASSETS).problems.map((problem) => [problem.code, problem.field]);

describe('an asset', () => {
  it('of the owners needs their decision, another’s its grant; an unclear one is taken without', () => {
    expect(asset()).toMatchObject({ ownersBasisPoints: 10_000, consent: { document: '2026年第3号决定', on: '2026-06-01' } });
    for (const titleType of ['owners-common', 'original-unit', 'government', 'enterprise-built']) expect(refused({ titleType, ownersBasisPoints: 0, consentDocument: ' ', consentOn: null })).toEqual(['consent-missing', 'consentDocument']);
    expect(asset({ titleType: 'unclear', consentDocument: null, consentOn: null })).toMatchObject({ consent: null, ownersBasisPoints: 0 });
  });

  it('says what is wrong with it', () => {
    expect(refused({ titleType: 'toString' })).toEqual(['title-type-unknown', 'titleType']);
    expect(refused({ name: ' ' })).toEqual(['asset-name-missing', 'name']);
    expect(refused({ consentOn: '2026-02-30' })).toEqual(['date-malformed', 'consentOn']);
    expect(refused({ ownersBasisPoints: 10_001 })).toEqual(['owners-part-out-of-range', 'ownersBasisPoints']);
    expect(refused({ titleType: 'government' })).toEqual(['owners-part-missing', 'ownersBasisPoints']);
    expect(refused({ incomeLines: ['lottery'] })).toEqual(['income-line-unknown', 'incomeLines']);
    expect(refused({ firstMonth: '2026-13' })).toEqual(['operations-month-wrong', 'firstMonth']);
    expect(refused({ leaseFrom: '2026-01-02', leaseTo: '2026-01-01' })).toEqual(['lease-days-wrong', 'leaseTo']);
  });
});

describe('the month of an asset', () => {
  it('is computed line by line: gross less tax, direct cost and a part of the shared costs', () => {
    const { report } = readMonthlyReport(aMonth({ lines: [aLine(), aLine({ incomeLine: 'advertising', gross: '5000.00', tax: '0', directCost: '0' })], sharedCosts: [{ description: '保安', amount: '100.00', key: 'by-gross', evidenceIds: EVIDENCE }] }), ASSETS);
    expect(report?.lines.map((line) => [line.sharedCost, line.net, line.owners, line.operator])).toEqual([[6_667n, 793_333n, 793_333n, 0n], [3_333n, 496_667n, 496_667n, 0n]]);
  });

  it('adds up to the fen, whatever is shared by whatever key', () => {
    const fen = fc.bigInt({ min: 0n, max: 10n ** 9n });
    const lines = fc.array(fc.record({ gross: fen, tax: fen, directCost: fen }), { minLength: 1, maxLength: 12 });
    const shared = fc.array(fc.record({ amount: fen, key: fc.constantFrom('by-gross' as const, 'equal' as const) }), { maxLength: 5 });
    fc.assert(
      fc.property(lines, shared, (earned, costs) => {
        const sums = sumLines(netIncome(earned, costs));
        expect(sums.sharedCost).toBe(sumMoney(costs.map((cost) => cost.amount)));
        expect(sums.net).toBe(sums.gross - sums.tax - sums.directCost - sums.sharedCost);
      }),
    );
  });

  it('belongs to the owners by title and contract; the parts make the net income, and a loss is never the owners’', () => {
    const titles = fc.constantFrom<TitleTypeCode>('owners-common', 'original-unit', 'government', 'enterprise-built', 'unclear');
    fc.assert(
      fc.property(titles, fc.integer({ min: 0, max: 10_000 }), fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), (title, points, net) => {
        const { owners, operator, held } = ownersShare(title, points, net);
        expect(owners + operator + held).toBe(net);
        expect(owners >= 0n && held >= 0n).toBe(true);
        if (title === 'unclear') expect(owners).toBe(0n);
      }),
    );
    expect(ownersShare('owners-common', 7_000, 101n)).toEqual({ owners: 71n, operator: 30n, held: 0n });
  });

  it('names everything that is wrong at once', () => {
    const lines = [aLine({ gross: '-1' }), aLine({ assetId: id(4) }), aLine({ incomeLine: 'charging' }), aLine({ incomeLine: 'advertising', evidenceIds: [] }), aLine()];
    expect(problems({ title: ' ', period: '2026-00', lines: [] })).toEqual([['report-title-missing', 'title'], ['operations-month-wrong', 'period'], ['report-empty', 'lines']]);
    expect(problems({ lines, sharedCosts: [{ description: '', amount: '1', key: 'equal', evidenceIds: [] }, { description: 'x', amount: '1', key: 'by-hope', evidenceIds: EVIDENCE }, { description: 'x', amount: '0', key: 'equal', evidenceIds: EVIDENCE }, { description: 'x', amount: '1', key: 'equal', evidenceIds: [] }] })).toEqual([
      ['decimal-malformed', 'lines.0.gross'],
      ['asset-unknown', 'lines.1.assetId'],
      ['income-line-unknown', 'lines.2.incomeLine'],
      ['cost-not-proven', 'lines.3.evidenceIds'],
      ['cost-description-missing', 'sharedCosts.0.description'],
      ['cost-key-unknown', 'sharedCosts.1.key'],
      ['cost-amount-zero', 'sharedCosts.2.amount'],
      ['cost-not-proven', 'sharedCosts.3.evidenceIds'],
      ['income-line-twice', 'lines.4.incomeLine'],
    ]);
    expect(problems({ period: '2026-07' })).toEqual([['asset-unknown', 'lines.0.assetId']]);
  });
});

describe('the entries of a month', () => {
  const line = (more: Partial<LineToBook> = {}): LineToBook => ({ assetId: id(1), assetName: '停车位', lineName: '停车', titleType: 'owners-common', gross: 1_000n, owners: 700n, ...more });
  const booked = (lines: LineToBook[]) => incomeEntries({ reportId: id(5), period: '2026-10', enterpriseId: id(6), lines }, '2026-11-24');
  const receivable = (lines: LineToBook[]): bigint => sumOf(booked(lines).flatMap((entry) => entry.postings.filter((posting) => posting.account === 'enterprise-receivable')));

  it('leave the operator owing exactly the owners’ share', () => {
    expect(booked([line()]).map((entry) => [entry.kind, entry.postings[0]?.amount])).toEqual([['income-earned', 1_000n], ['cost-incurred', 300n]]);
    expect(receivable([line(), line({ titleType: 'enterprise-built', gross: 900n, owners: 90n })])).toBe(790n);
  });

  it('book a loss as costs up to the income, another’s property by the owners’ part alone, and nothing of what is held', () => {
    expect(receivable([line({ owners: 0n })])).toBe(0n);
    expect(booked([line({ titleType: 'enterprise-built', owners: 90n })]).map((entry) => entry.kind)).toEqual(['income-earned']);
    expect(booked([line({ titleType: 'unclear', owners: 0n }), line({ titleType: 'government', owners: 0n })])).toEqual([]);
  });
});

describe('the warnings', () => {
  const facts = { assets: ASSETS, dueOn: '2026-11-15', submittedOn: '2026-11-15', promisedPerYear: new Map([[id(1), 120_000n]]), lines: [{ assetId: id(1), net: 10_000n, held: 0n }] };
  const codes = (more: object): string[] => operationsWarnings({ ...facts, ...more }).map((finding) => finding.code);

  it('say nothing of a month in time that brought its twelfth', () => expect(codes({})).toEqual([]));
  it('say when it brought a fen less', () => expect(codes({ lines: [{ assetId: id(1), net: 9_999n, held: 0n }] })).toEqual(['below-promise']));
  it('say when it lost', () => expect(codes({ lines: [{ assetId: id(2), net: -1n, held: 0n }] })).toEqual(['month-of-loss']));
  it('say when nobody knows whose it is', () => expect(codes({ lines: [{ assetId: id(3), net: 5n, held: 5n }] })).toEqual(['title-unclear']));
  it('say when it came a day late', () => expect(codes({ submittedOn: '2026-11-16' })).toEqual(['report-late']));
  it('say when a lease lasts too long', () => {
    const assets = new Map([[id(1), asset({ leaseFrom: '2026-01-01', leaseTo: '2050-12-31' })]]);
    expect(operationsWarnings({ ...facts, assets }).map((finding) => finding.inWords.zh)).toEqual(['租期从2046年1月2日 星期二起无效。']);
  });
});
