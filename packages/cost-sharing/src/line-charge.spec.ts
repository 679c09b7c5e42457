import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, sumMoney, type Money } from '@linli/quantities';
import { changesOf, chargeLine, explain, offset, type ChargeChanges, type LateSource, type LineCharge, type LineState, type SharingHome } from './index.ts';

const stairs = (floors: number): SharingHome[] =>
  Array.from({ length: floors * 2 }, (_, at) => ({ code: `1-${Math.floor(at / 2) + 1}0${(at % 2) + 1}`, floor: Math.floor(at / 2) + 1, areaM2: 6000n, participates: true }));

/** A lift that the owners pay in full, shared by the Shanghai middles. */
const prepaid: LineState = {
  accepted: 110_000_000n,
  sources: [{ party: 'residents', kind: 'remainder' }],
  late: [],
  rule: 'by-floor-percentage',
  parameters: { percentages: { 2: '5.00', 3: '9.00', 4: '14.00', 5: '19.00', 6: '24.00', 7: '29.00' }, withinFloor: 'equal' },
  homes: stairs(7),
};
const subsidy: LateSource = { key: 'subsidy-1', party: 'district', amount: 80_000_000n };

function charged(state: LineState): LineCharge {
  const outcome = chargeLine(state);
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  return outcome.value;
}

const perFloor = ({ amounts }: Pick<LineCharge, 'amounts'>): string[] => amounts.filter((_, at) => at % 2 === 1).map(formatMoney);

describe('the charge of a line', () => {
  it('M5: the subsidy after the works leaves each home what it would have paid had it come first', () => {
    const before = charged(prepaid);
    const after = charged({ ...prepaid, late: [subsidy] });
    const first = charged({ ...prepaid, sources: [{ party: 'district', kind: 'fixed', amount: '1100000.00', cap: '800000.00' }, { party: 'residents', kind: 'remainder' }] });
    expect(perFloor(before)).toEqual(['0.00', '27500.00', '49500.00', '77000.00', '104500.00', '132000.00', '159500.00']);
    expect(perFloor(after)).toEqual(['0.00', '7500.00', '13500.00', '21000.00', '28500.00', '36000.00', '43500.00']);
    expect(after.amounts).toEqual(first.amounts);
    expect(after.plan).toEqual(first.plan);
    const { homes, parties } = changesOf(before, after);
    expect(homes.find(({ code }) => code === '1-702')).toEqual({ code: '1-702', change: -11_600_000n });
    expect(sumMoney(homes.map(({ change }) => change))).toBe(-80_000_000n);
    expect(parties).toEqual([{ party: 'district', change: 80_000_000n }]);
  });

  it('M8: the Shanghai subsidy is 40% up to 280,000 of what the works really cost', () => {
    const sources = [{ party: 'government', kind: 'basis-points', basisPoints: 4_000, cap: '280000.00' }, { party: 'residents', kind: 'remainder' }];
    const parts = ['80000000', '70000000', '60000000'].map((works) => charged({ ...prepaid, accepted: BigInt(works), sources }));
    expect(parts.map(({ plan }) => plan.map(({ amount }) => formatMoney(amount)))).toEqual([['280000.00', '520000.00'], ['280000.00', '420000.00'], ['240000.00', '360000.00']]);
  });

  it('uses the sources in their order over several accepted costs, the residents last', () => {
    const sources = [{ party: 'city', kind: 'fixed', amount: '300.00' }, { party: 'enterprise', kind: 'fixed', amount: '200.00' }, { party: 'residents', kind: 'remainder' }];
    const line: LineState = { accepted: 20_000n, sources, late: [], rule: 'equal', parameters: {}, homes: stairs(1) };
    const [one, two, three] = [20_000n, 45_000n, 60_000n].map((accepted) => charged({ ...line, accepted })) as [LineCharge, LineCharge, LineCharge];
    expect(changesOf(undefined, one)).toEqual({ homes: [], parties: [{ party: 'city', change: 20_000n }] });
    expect(changesOf(one, two)).toEqual({ homes: [], parties: [{ party: 'city', change: 10_000n }, { party: 'enterprise', change: 15_000n }] });
    expect(changesOf(two, three)).toEqual({ homes: [{ code: '1-101', change: 5_000n }, { code: '1-102', change: 5_000n }], parties: [{ party: 'enterprise', change: 5_000n }] });
  });

  it('charges nobody for what no source covers, and says how much that is', () => {
    const line: LineState = { accepted: 10_001n, sources: [{ party: 'city', kind: 'fixed', amount: '100.00' }], late: [], rule: 'equal', parameters: {}, homes: stairs(1) };
    expect(chargeLine(line)).toMatchObject({ ok: false, refusal: { code: 'sources-do-not-add-up', params: { missing: '0.01' } } });
    expect(charged({ ...line, late: [{ key: 'a', party: 'enterprise', amount: 1n }] }).plan).toEqual([{ party: 'enterprise', amount: 1n }, { party: 'city', amount: 10_000n }]);
  });

  it('refuses late money beyond the cost, and residents as its giver', () => {
    expect(chargeLine({ ...prepaid, late: [{ ...subsidy, amount: 110_000_001n }] })).toMatchObject({ ok: false, refusal: { code: 'late-source-too-large', params: { surplus: '0.01' } } });
    expect(charged({ ...prepaid, late: [{ ...subsidy, amount: 110_000_000n }] })).toMatchObject({ residents: 0n, apportionment: null });
    expect(chargeLine({ ...prepaid, late: [{ ...subsidy, party: 'residents' }] })).toMatchObject({ ok: false, refusal: { code: 'late-source-from-residents' } });
  });

  it('shares another total in the proportion that was signed, and says so', () => {
    const line: LineState = { accepted: 300n, sources: [{ party: 'residents', kind: 'remainder' }], late: [], rule: 'custom-signed', parameters: { amounts: { '1-101': '1.00', '1-102': '2.00' } }, homes: stairs(1) };
    expect(charged(line).amounts).toEqual([100n, 200n]);
    const other = charged({ ...line, accepted: 100n });
    expect(other.amounts).toEqual([33n, 67n]);
    if (other.apportionment === null) throw new Error('residents pay');
    expect(explain(other.apportionment, 1, { total: 100n, others: [] })).toMatchObject({ share: 67n, inWords: { zh: '签字的协议合计 3.00 元，您家 2.00 元。按这个比例分。' }, steps: [{}, { formula: '1.00 × 2.00 ÷ 3.00' }, {}] });
    expect(chargeLine({ ...line, accepted: 100n, homes: stairs(2) })).toMatchObject({ ok: false, refusal: { code: 'home-without-amount' } });
  });
});

describe('joining and leaving a lift', () => {
  const withOut = (...out: string[]): LineState => ({
    ...prepaid,
    accepted: 30_000_000n,
    rule: 'by-floor-coefficient',
    parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' } },
    homes: stairs(6).map((home) => ({ ...home, participates: !out.includes(home.code) })),
  });

  it('M6: who joins later pays in by the table, the others get it back by their weights', () => {
    const before = charged(withOut('1-401'));
    const after = charged(withOut());
    const { homes } = changesOf(before, after);
    expect(formatMoney(before.amounts[11] ?? 0n)).toBe('42857.14'); // 300,000.00 × 1.3 ÷ 9.1
    expect(formatMoney(after.amounts[6] ?? 0n)).toBe('32352.94');
    expect(homes.find(({ code }) => code === '1-401')).toEqual({ code: '1-401', change: 3_235_294n });
    expect(sumMoney(homes.map(({ change }) => change))).toBe(0n);
    for (const { code, change } of homes) expect([code, code === '1-401' ? change > 0n : change < 0n]).toEqual([code, true]);
  });

  it('leaving after joining puts every home back where it stood', () => {
    const codes = stairs(6).map(({ code }) => code);
    const homesOnFloors = fc.subarray(codes.slice(2), { maxLength: 8 });
    fc.assert(
      fc.property(homesOnFloors, homesOnFloors, (out, others) => {
        const [before, after] = [charged(withOut(...out)), charged(withOut(...others))];
        const there = new Map(changesOf(before, after).homes.map(({ code, change }) => [code, change]));
        const back = changesOf(after, before).homes;
        expect(back).toHaveLength(there.size);
        for (const { code, change } of back) expect(change + (there.get(code) ?? 0n)).toBe(0n);
        expect(sumMoney(back.map(({ change }) => change))).toBe(0n);
      }),
    );
  });

  it('gives back what a home bore that stands on the list no longer', () => {
    const [before, after] = [charged({ ...withOut(), homes: stairs(2) }), charged({ ...withOut(), homes: stairs(2).slice(0, 3) })];
    expect(changesOf(before, after).homes).toEqual([{ code: '1-201', change: 15_000_000n }, { code: '1-202', change: -15_000_000n }]);
  });
});

/** What can happen to a line after its works, in any order. */
type Event = { readonly accept: Money } | { readonly late: LateSource } | { readonly pay: number };

/** One home's account: charged, paid, given back. It pays at most what it owes, and is paid out what it has too much. */
class Books {
  readonly net = new Map<string, Money>();
  readonly paid = new Map<string, Money>();

  apply({ homes }: ChargeChanges): void {
    for (const { code, change } of homes) {
      const owed = this.owed(code);
      this.net.set(code, (this.net.get(code) ?? 0n) + change);
      if (change < 0n) this.#move(code, -offset(-change, [{ id: code, dueOn: '2027-01-01', remaining: owed }]).payOut);
    }
  }

  pay(code: string, percent: number): void {
    this.#move(code, (this.owed(code) * BigInt(percent)) / 100n);
  }

  owed(code: string): Money {
    return (this.net.get(code) ?? 0n) - (this.paid.get(code) ?? 0n);
  }

  #move(code: string, amount: Money): void {
    this.paid.set(code, (this.paid.get(code) ?? 0n) + amount);
  }
}

describe('any order of accepted costs, late subsidies and payments', () => {
  const rules = fc.constantFrom<Pick<LineState, 'rule' | 'parameters'>>(
    { rule: prepaid.rule, parameters: prepaid.parameters },
    { rule: 'by-exclusive-area', parameters: {} },
    { rule: 'by-floor-coefficient-and-area', parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3', 7: '1.4' } } },
  );
  const events = fc.record({
    first: fc.bigInt({ min: 1_000n, max: 10n ** 9n }),
    more: fc.array(fc.bigInt({ min: 1n, max: 10n ** 8n }), { maxLength: 3 }),
    late: fc.array(fc.bigInt({ min: 1n, max: 250n }), { maxLength: 4 }),
    payments: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }),
  });
  const cases = fc.tuple(rules, fc.constantFrom('government', 'residents'), events).chain(([rule, other, { first, more, late, payments }]) => {
    const list: Event[] = [
      ...more.map((accept) => ({ accept })),
      ...late.map((permille, at) => ({ late: { key: `s${at}`, party: 'district', amount: (first * permille) / 1_000n } })),
      ...payments.map((pay) => ({ pay })),
    ];
    const sources = other === 'residents' ? prepaid.sources : [{ party: 'government', kind: 'basis-points', basisPoints: 1_234 }, ...prepaid.sources];
    return fc.shuffledSubarray(list, { minLength: list.length }).map((order) => ({ start: { ...prepaid, ...rule, sources, accepted: first }, order }));
  });

  it('ends, to the fen, with what each home would have paid had the subsidies come first', () => {
    fc.assert(
      fc.property(cases, ({ start, order }) => {
        let state = start;
        let stood: LineCharge | undefined;
        const books = new Books();
        const move = (next: LineState): void => {
          const after = charged(next);
          const changes = changesOf(stood, after);
          const moved = sumMoney([...changes.homes, ...changes.parties].map(({ change }) => change));
          expect(moved).toBe(next.accepted - (stood?.accepted ?? 0n));
          books.apply(changes);
          [state, stood] = [next, after];
        };
        move(start);
        for (const event of order) {
          if ('accept' in event) move({ ...state, accepted: state.accepted + event.accept });
          else if ('late' in event) move({ ...state, late: [...state.late, event.late] });
          else for (const { code } of state.homes) books.pay(code, event.pay);
        }
        const first = charged({ ...start, accepted: state.accepted, sources: [...state.late.map(({ party, amount }) => ({ party, kind: 'fixed', amount: formatMoney(amount) })), ...start.sources] });
        for (const { code } of state.homes) books.pay(code, 100);
        const net = state.homes.map(({ code }) => books.paid.get(code) ?? 0n);
        expect(net).toEqual(first.amounts);
        expect(sumMoney(net) + sumMoney(first.plan.filter(({ party }) => party !== 'residents').map(({ amount }) => amount))).toBe(state.accepted);
      }),
    );
  });
});
