import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountName, ACCOUNTS, applyEntry, closingEntries, draftEntry, ENTRY_KINDS, entryLeaf, FUNDS, isByHand, isDebitNatured, isTemporary, journalEntry, journalHead, matchOf, ownSide, periodOf, reversalOf,
  settlementOf, sumOf, type AccountBalance, type AccountCode, type EntryDraft, type EntryKindCode, type FundCode, type OpenItem, type PlacedEntry,
} from './index.ts';

const HOME = '0192b7a0-0000-7000-8000-00000000000a';
const payment = (amount = 1200n, more: Partial<EntryDraft> = {}): Parameters<typeof draftEntry>[0] => ({
  kind: 'payment', fund: 'renovation', bookedOn: '2026-11-24', memo: '居民交款', source: { type: 'statement-line', id: '1' },
  postings: [{ account: 'bank', detail: '', amount }, { account: 'home-receivable', detail: HOME, amount: -amount }], ...more,
});
const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('the chart and the kinds', () => {
  it('every fund, account and kind has its names, its explanation and, where it stands on law, the law', () => {
    for (const page of [...Object.values(FUNDS), ...Object.values(ACCOUNTS), ...Object.values(ENTRY_KINDS)]) {
      expect(page.name.zh).toMatch(/\p{Script=Han}/u);
      expect(page.name.en).not.toBe('');
      expect(page.explanation.zh.length).toBeLessThanOrEqual(40);
    }
    for (const page of [...Object.values(FUNDS), ...Object.values(ENTRY_KINDS)]) expect(page.law.length).toBeGreaterThan(0);
    for (const [code, page] of Object.entries({ ...FUNDS, ...ACCOUNTS, ...ENTRY_KINDS })) expect(page.code === code || code in ACCOUNTS || code in FUNDS).toBe(true);
  });

  it('every kind with closed sides makes an entry of its own accounts, in each of its funds, and refuses it in no other', () => {
    for (const kind of Object.values(ENTRY_KINDS)) {
      if (kind.debit === 'any' || kind.credit === 'any') continue;
      const [debit, credit] = [kind.debit[0] as AccountCode, kind.credit[0] as AccountCode];
      const detail = (account: AccountCode): string => (ACCOUNTS[account].detail === 'none' ? '' : 'x');
      const draft = (fund: FundCode): ReturnType<typeof draftEntry> =>
        draftEntry({ ...payment(), kind: kind.code, fund, postings: [{ account: debit, detail: detail(debit), amount: 5n }, { account: credit, detail: detail(credit), amount: -5n }] });
      for (const fund of Object.keys(FUNDS) as FundCode[]) {
        const made = draft(fund);
        expect([kind.code, fund, made.ok]).toEqual([kind.code, fund, (kind.funds as readonly string[]).includes(fund)]);
      }
    }
  });

  it('what a rule computes is not booked by hand', () => {
    const computed: EntryKindCode[] = ['charge', 'refund-due', 'fund-spend', 'interest-credited', 'closing', 'carried-forward', 'reversal', 'income-to-fund', 'works-accepted'];
    expect(computed.filter(isByHand)).toEqual([]);
    expect(isByHand('payment')).toBe(true);
  });
});

describe('an entry', () => {
  it('is refused with the field and the figure when anything about it is wrong', () => {
    const wrong: [Partial<EntryDraft>, string, string][] = [
      [{ postings: [{ account: 'bank', detail: '', amount: 1200n }, { account: 'home-receivable', detail: HOME, amount: -1199n }] }, 'entry-unbalanced', 'postings'],
      [{ postings: [{ account: 'bank', detail: '', amount: 1n }] }, 'entry-empty', 'postings'],
      [{ postings: [{ account: 'bank', detail: '', amount: 0n }, { account: 'home-receivable', detail: HOME, amount: 0n }] }, 'entry-amount-wrong', 'postings.0.amount'],
      [{ postings: [{ account: 'bank', detail: 'x', amount: 1n }, { account: 'home-receivable', detail: HOME, amount: -1n }] }, 'entry-detail-wrong', 'postings.0.detail'],
      [{ postings: [{ account: 'bank', detail: '', amount: 1n }, { account: 'home-receivable', detail: '', amount: -1n }] }, 'entry-detail-wrong', 'postings.1.detail'],
      [{ postings: [{ account: 'works', detail: 'x', amount: 1n }, { account: 'home-receivable', detail: HOME, amount: -1n }] }, 'entry-account-wrong', 'postings.0.account'],
      [{ postings: [{ account: 'bank', detail: '', amount: -1n }, { account: 'home-receivable', detail: HOME, amount: 1n }] }, 'entry-account-wrong', 'postings.0.account'],
      [{ postings: [{ account: 'gold' as AccountCode, detail: '', amount: 1n }, { account: 'bank', detail: '', amount: -1n }] }, 'entry-account-unknown', 'postings.0.account'],
      [{ postings: [{ account: 'bank', detail: '', amount: 10n ** 14n }, { account: 'home-receivable', detail: HOME, amount: -(10n ** 14n) }] }, 'entry-amount-wrong', 'postings.0.amount'],
      [{ bookedOn: '2026-02-30' }, 'date-malformed', 'bookedOn'],
      [{ memo: '  ' }, 'entry-memo-wrong', 'memo'],
      [{ fund: 'maintenance' }, 'entry-fund-wrong', 'fund'],
      [{ kind: 'gift' as EntryKindCode }, 'entry-kind-unknown', 'kind'],
      [{ source: { type: 'Statement Line', id: '1' } }, 'entry-source-wrong', 'source'],
      [{ reverses: HOME }, 'entry-source-wrong', 'reverses'],
    ];
    for (const [more, code, field] of wrong) expect([code, draftEntry(payment(1200n, more))]).toMatchObject([code, { ok: false, refusal: { code, field } }]);
    expect(draftEntry(payment(1200n, { postings: [{ account: 'bank', detail: '', amount: 1200n }, { account: 'home-receivable', detail: HOME, amount: -1199n }] }))).toMatchObject({ refusal: { params: { difference: '0.01' } } });
    expect(draftEntry(payment()).ok).toBe(true);
  });

  it('reversed, leaves every account where it was; a reversal is not reversed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.bigInt(1n, 10n ** 9n)), { minLength: 1, maxLength: 9 }), (parts) => {
        const total = parts.reduce((sum, [, amount]) => sum + amount, 0n);
        const entry = must(draftEntry(payment(0n, { postings: [{ account: 'bank', detail: '', amount: total }, ...parts.map(([detail, amount]) => ({ account: 'home-receivable' as const, detail, amount: -amount }))] })));
        const back = must(reversalOf({ ...entry, id: HOME }, { bookedOn: '2026-11-24', memo: '冲销' }));
        const after = must(applyEntry(new Map(), entry));
        const again = must(applyEntry(after, back));
        expect([...again.values()].every((balance) => balance === 0n)).toBe(true);
        expect(sumOf(back.postings)).toBe(0n);
        expect(reversalOf({ ...back, id: HOME }, { bookedOn: '2026-11-24', memo: '冲销' })).toMatchObject({ ok: false, refusal: { code: 'reversal-of-reversal' } });
      }),
    );
  });
});

describe('balances', () => {
  it('refuse what is not there, with what is held and what is missing; the same sum less by one fen is refused no longer', () => {
    const bank = accountName({ fund: 'renovation', account: 'bank', detail: '' });
    const refund = (amount: bigint): EntryDraft =>
      must(draftEntry(payment(0n, { kind: 'refund-paid', postings: [{ account: 'home-receivable', detail: HOME, amount }, { account: 'bank', detail: '', amount: -amount }] })));
    expect(applyEntry(new Map([[bank, 1000n]]), refund(1001n))).toMatchObject({ ok: false, refusal: { code: 'balance-insufficient', params: { held: '10.00', missing: '0.01' } } });
    expect(applyEntry(new Map([[bank, 1000n]]), refund(1000n)).ok).toBe(true);
  });

  it('of debts and credits are shown from their own side', () => {
    expect(ownSide('home-balance', -500n)).toBe(500n);
    expect(ownSide('bank', 500n)).toBe(500n);
    for (const page of Object.values(ACCOUNTS)) expect(isDebitNatured(page.code)).toBe(['asset', 'expense'].includes(page.class));
  });
});

describe('closing', () => {
  it('reads months and years with their last day, leap years too', () => {
    expect(must(periodOf('maintenance', '2028-02')).to).toBe('2028-02-29');
    expect(must(periodOf('maintenance', '2026-12')).to).toBe('2026-12-31');
    expect(must(periodOf('maintenance', '2026'))).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
    for (const bad of ['2026-13', '26', '2026-1', '', '2026-11-01']) expect(periodOf('maintenance', bad)).toMatchObject({ ok: false });
  });

  it('empties income and expense into the surplus and carries it forward: assets and debts stay, everything adds up', () => {
    const codes = Object.keys(ACCOUNTS) as AccountCode[];
    const balances = fc.array(fc.tuple(fc.constantFrom(...codes), fc.bigInt(-(10n ** 9n), 10n ** 9n)), { maxLength: 20 });
    fc.assert(
      fc.property(balances, (held) => {
        const before: AccountBalance[] = held.map(([account, balance], at) => ({ fund: 'common-income', account, detail: ACCOUNTS[account].detail === 'none' ? '' : `d${at}`, balance }));
        const unique = [...new Map(before.map((one) => [accountName(one), one])).values()];
        const drafts = must(closingEntries(must(periodOf('common-income', '2026-10')), unique, 1));
        let after = new Map(unique.map((one) => [accountName(one), one.balance]));
        for (const draft of drafts) {
          expect(sumOf(draft.postings)).toBe(0n);
          const moved = new Map(after);
          for (const posting of draft.postings) {
            const name = accountName({ fund: 'common-income', ...posting });
            moved.set(name, (moved.get(name) ?? 0n) + posting.amount);
          }
          after = moved;
        }
        const result = unique.filter((one) => isTemporary(one.account)).reduce((sum, one) => sum + one.balance, 0n);
        for (const one of unique) {
          const now = after.get(accountName(one)) ?? 0n;
          if (isTemporary(one.account)) expect(now).toBe(0n);
          else if (one.account === 'carried-forward') expect(now).toBe(one.balance + result);
          else expect(now).toBe(one.balance);
        }
      }),
    );
  });
});

describe('an open item', () => {
  const item: OpenItem = { fund: 'renovation', direction: 'in', amount: 10_000n, settled: 4_000n, kind: 'payment', account: 'home-receivable', detail: HOME, memo: '第 2 期' };
  const on = { bookedOn: '2026-11-24', source: { type: 'statement-line', id: '9' } };
  it('is settled in parts up to what remains and by its own kind', () => {
    expect(must(settlementOf(item, { ...on, amount: 6_000n }))).toMatchObject({ kind: 'payment', postings: [{ account: 'bank', amount: 6_000n }, { account: 'home-receivable', detail: HOME, amount: -6_000n }] });
    expect(settlementOf(item, { ...on, amount: 6_001n })).toMatchObject({ ok: false, refusal: { code: 'settlement-too-large', params: { remaining: '60.00' } } });
    expect(settlementOf(item, { ...on, amount: 0n })).toMatchObject({ ok: false });
    expect(must(settlementOf({ ...item, direction: 'out', kind: 'refund-paid' }, { ...on, amount: 1n })).postings[0]).toEqual({ account: 'bank', detail: '', amount: -1n });
  });
  it('takes what lay in suspense, and only money that came in', () => {
    expect(must(matchOf(item, { ...on, amount: 5n }))).toMatchObject({ kind: 'matched', postings: [{ account: 'suspense', amount: 5n }, { account: 'home-receivable', amount: -5n }] });
    expect(matchOf({ ...item, direction: 'out', kind: 'refund-paid' }, { ...on, amount: 5n })).toMatchObject({ ok: false, refusal: { code: 'match-of-payment' } });
  });
});

describe('leaf and journal', () => {
  const placed: PlacedEntry = { ...must(draftEntry(payment())), id: HOME, neighbourhoodId: HOME, seq: 7, recordedAt: '2026-11-24T01:02:03.004Z' };

  it('the bytes of an entry change with every part of it', () => {
    const leaf = entryLeaf(placed);
    const changed: Partial<PlacedEntry>[] = [
      { seq: 8 }, { memo: '居民交款。' }, { bookedOn: '2026-11-23' }, { recordedAt: '2026-11-24T01:02:03.005Z' }, { source: { type: 'statement-line', id: '2' } }, { kind: 'matched' },
      { postings: placed.postings.map((one) => ({ ...one, amount: one.amount * 2n })) }, { postings: [...placed.postings].reverse() },
    ];
    expect(new Set([leaf, ...changed.map((more) => entryLeaf({ ...placed, ...more }))]).size).toBe(changed.length + 1);
    expect(leaf).toContain('"-12.00"');
  });

  it('a journal declares every account and keeps remarks and names harmless', () => {
    const nameOf = (): string => '1-101 ; (x)';
    const refs = placed.postings.map(({ account, detail }) => ({ fund: placed.fund, account, detail }));
    expect(journalHead(refs, nameOf, ['a\nb'])).toBe('; a b\ncommodity CNY 1000.00\naccount assets:renovation:bank\naccount assets:renovation:home-receivable:1-101_x_\n');
    expect(journalEntry({ ...placed, memo: '交款;\n  假账  CNY 1' }, nameOf).split('\n')).toEqual([
      '2026-11-24 (7) 交款   假账  CNY 1',
      `    ; id:${HOME}, kind:payment, source:statement-line/1, recorded:2026-11-24T01_02_03.004Z`,
      '    assets:renovation:bank  CNY 12.00',
      '    assets:renovation:home-receivable:1-101_x_  CNY -12.00',
    ]);
  });
});
