import { canonicalText } from '@linli/documents';
import { describe, expect, it } from 'vitest';
import { lastDay, NOTICE_TYPES, type About, type MenuNoticeInput, type ResultNoticeInput } from './index.ts';

const about: About = { neighbourhood: '双榆里小区', issuedBy: '双榆里业委会', issuedOn: '2026-11-24', url: 'http://localhost/n/x', helpPhone: '010-5550-0123', deskPlace: '1号楼一层', deskHours: '每天 9:00–17:00', consultative: '本次网上表决只是征求意见。', isInvented: true };
const menu: MenuNoticeInput = {
  about, menuTitle: '2026年改造菜单', menuVersion: 2, menuDigest: 'a'.repeat(64), total: '1100000.00',
  lines: [{ title: '3号楼2单元加装电梯', category: '自选类', scope: '3号楼2单元', quantity: '1', unit: '部', total: '1100000.00', isExample: true }],
  payers: [{ payer: 'government', name: '政府', amount: '800000.00' }, { payer: 'residents', name: '居民', amount: '300000.00' }],
  questions: [{ title: '3号楼2单元加装电梯', scope: '3号楼2单元', threshold: '面积和人数都要四分之三以上' }],
  opensAt: '2026年11月24日 星期二 9:00', closesAt: '2026年11月28日 星期六 18:00', rollOwners: 12, rollAreaM2: '720.00', rollDigest: 'b'.repeat(64),
};
const sums = { area: '600.00', owners: 10 };
const result: ResultNoticeInput = {
  about, pollTitle: '表决', closedAt: '2026年11月28日 星期六 18:00', rollDigest: 'b'.repeat(64),
  questions: [{ title: '加装电梯', scope: '3号楼2单元', outcome: '通过', quorum: '三分之二以上', majority: '四分之三以上', roll: { area: '720.00', owners: 12 }, participating: sums, yes: sums, no: { area: '0.00', owners: 0 }, abstain: { area: '0.00', owners: 0 }, flips: ['若有 3 位业主不再同意，就不会通过。'], working: ['3 × 600 ≥ 2 × 720'], digest: 'c'.repeat(64) }],
};
const inputs = { 'menu-notice': menu, 'result-notice': result };

describe.each(Object.keys(NOTICE_TYPES) as (keyof typeof NOTICE_TYPES)[])('%s', (code) => {
  const type = NOTICE_TYPES[code];
  const compose = type.compose as (input: unknown) => ReturnType<typeof type.compose>;

  it('is a complete page: name, law, period, required contents', () => {
    expect(type.code).toBe(code);
    expect(type.name.zh.length * type.name.en.length * type.law.length * type.required.length * type.period.days).toBeGreaterThan(0);
  });

  it('composes its sample into a text that says what it must', () => {
    const made = compose(inputs[code]);
    if (!made.ok) throw new Error(made.refusal.code);
    const text = canonicalText(made.value);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const must of ['双榆里小区', '本次网上表决只是征求意见。', '虚构', '010-5550-0123', '1号楼一层', 'b'.repeat(64)]) expect(text).toContain(must);
  });

  it('refuses to leave out the digest of the roll, whom to ask, or the questions', () => {
    const without = (change: object): unknown => compose({ ...inputs[code], ...change });
    expect(without({ rollDigest: '' })).toMatchObject({ ok: false, refusal: { code: 'content-missing', field: 'rollDigest' } });
    expect(without({ about: { ...about, helpPhone: ' ' } })).toMatchObject({ ok: false, refusal: { field: 'helpPhone' } });
    expect(without({ questions: [] })).toMatchObject({ ok: false, refusal: { field: 'questions' } });
  });
});

describe('a period', () => {
  it('does not count its first day', () => {
    expect(lastDay(NOTICE_TYPES['menu-notice'].period, '2026-11-24')).toBe('2026-12-01');
  });
});

describe('the menu notice', () => {
  it('marks example figures and shows amounts with their commas', () => {
    const made = NOTICE_TYPES['menu-notice'].compose(menu);
    expect(made.ok && canonicalText(made.value)).toMatch(/加装电梯（自选类，示例）\t3号楼2单元\t1 部\t1,100,000\.00/);
  });
});
