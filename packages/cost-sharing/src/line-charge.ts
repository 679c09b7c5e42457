import { accept, compareCodes, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { allocate, displayMoney, formatMoney, sumMoney, type Money } from '@linli/quantities';
import { apportion, type Apportionment, type ApportionRefusal } from './apportion.ts';
import type { SharingHome } from './homes.ts';
import { plan, type PlannedAmount, type PlanRefusal } from './plan.ts';
import { readTable } from './rules/parameters.ts';
import type { SourceInput } from './source-kinds/index.ts';

/** Money for a line that was not in its frozen sources: a subsidy paid after the works. */
export interface LateSource {
  /** Names the arrival; equal sets of arrivals give equal shares in whatever order they came. */
  readonly key: string;
  readonly party: string;
  readonly amount: Money;
}

/** Everything that has happened to a line so far. What each home bears follows from this alone, and not from the order of events. */
export interface LineState {
  /** Σ of the accepted costs, in fen. */
  readonly accepted: Money;
  /** The frozen sources, in their order; residents last. */
  readonly sources: readonly SourceInput[];
  readonly late: readonly LateSource[];
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** All homes in the scope; those that do not take part stand at 0.00. */
  readonly homes: readonly SharingHome[];
}

/** What every party and every home bears of the accepted cost. Σ plan = accepted; Σ of the homes = the residents' part. */
export interface LineCharge {
  readonly accepted: Money;
  readonly plan: readonly PlannedAmount[];
  readonly residents: Money;
  readonly homes: readonly SharingHome[];
  readonly amounts: readonly Money[];
  /** `null` where residents bear nothing. */
  readonly apportionment: Apportionment | null;
}

export type ChargeRefusal = PlanRefusal | ApportionRefusal | Refusal<'late-source-too-large' | 'late-source-from-residents'>;

/**
 * What a line costs each party and each home, from its state. Money that came late is put before all frozen sources, so the net of a home
 * is what it would have paid had that money come first; the sources of the menu follow in their order, the residents bear what is left
 * (《2020年老旧小区综合整治工作方案》 三（三）), shared by the frozen rule.
 *
 * @example M5 with the subsidy after the works: residents 1,100,000.00 before, 300,000.00 after; the 7th floor 159,500.00, then 43,500.00
 */
export function chargeLine(state: LineState): Outcome<LineCharge, ChargeRefusal> {
  const { accepted, homes } = state;
  const late = [...state.late].sort((left, right) => compareCodes(left.key, right.key));
  if (late.some(({ party }) => party === 'residents')) return refuse('late-source-from-residents', 'late');
  const arrived = sumMoney(late.map(({ amount }) => amount));
  if (arrived > accepted) return refuse('late-source-too-large', 'late', { surplus: formatMoney(arrived - accepted) });
  const first = late.map(({ party, amount }): SourceInput => ({ party, kind: 'fixed', amount: formatMoney(amount) }));
  const planned = plan(accepted, [...first, ...state.sources]);
  if (!planned.ok) return planned;
  const residents = sumMoney(planned.value.filter(({ party }) => party === 'residents').map(({ amount }) => amount));
  const common = { accepted, plan: byParty(planned.value), residents, homes };
  if (residents === 0n) return accept({ ...common, amounts: homes.map(() => 0n), apportionment: null });
  const shared = share(residents, state);
  return shared.ok ? accept({ ...common, amounts: shared.value.amounts, apportionment: shared.value }) : shared;
}

function share(total: Money, { rule, parameters, homes }: LineState): Outcome<Apportionment, ApportionRefusal> {
  return rule === 'custom-signed' ? inSignedProportion(total, parameters, homes) : apportion({ total, rule, parameters, homes });
}

/**
 * Signed amounts make the signed total, and the accepted cost is another one: their proportion is what was agreed, so the cost is shared
 * in it. At the signed total every home bears exactly what it signed.
 */
function inSignedProportion(total: Money, parameters: LineState['parameters'], homes: readonly SharingHome[]): Outcome<Apportionment, ApportionRefusal> {
  const table = readTable(parameters, 'amounts', 2);
  if (!table.ok) return table;
  const signed = apportion({ total: sumMoney(table.value.values()), rule: 'custom-signed', parameters, homes });
  if (!signed.ok) return signed;
  const { weighing, whole } = signed.value;
  if (total === signed.value.total) return signed;
  const inWords = (at: number): { zh: string; en: string } => ({
    zh: `签字的协议合计 ${displayMoney(whole)} 元，您家 ${displayMoney(weighing.weights[at] ?? 0n)} 元。按这个比例分。`,
    en: `The signed agreement makes ¥${displayMoney(whole)}, your home ¥${displayMoney(weighing.weights[at] ?? 0n)} of it; the cost is shared in this proportion.`,
  });
  const amounts = allocate(total, homes.map((home, at) => ({ key: home.code, weight: weighing.weights[at] ?? 0n })));
  return accept({ ...signed.value, total, amounts, weighing: { ...weighing, inWords } });
}

function byParty(amounts: readonly PlannedAmount[]): PlannedAmount[] {
  const sums = new Map<string, Money>();
  for (const { party, amount } of amounts) sums.set(party, (sums.get(party) ?? 0n) + amount);
  return [...sums].map(([party, amount]) => ({ party, amount }));
}

/** What an event changed: above zero is to be paid, below zero to be given back. */
export interface ChargeChanges {
  readonly homes: readonly { readonly code: string; readonly change: Money }[];
  readonly parties: readonly { readonly party: string; readonly change: Money }[];
}

/**
 * The way from one charge of a line to the next: what each home and each other party still has to pay, or gets back. Since both charges are
 * by the same weights, so are the refunds; and a change that is taken back takes back all it moved. Σ homes + Σ parties = change of the
 * accepted cost.
 *
 * A home can be asked for one fen more although a subsidy arrived: by the largest remainder a smaller total may leave the last fen
 * elsewhere, and the net is to be exact.
 *
 * @param before the charge that stands, `undefined` for the first
 */
export function changesOf(before: LineCharge | undefined, after: LineCharge): ChargeChanges {
  const stood = new Map<string, Money>(before?.homes.map(({ code }, at) => [code, before.amounts[at] ?? 0n]));
  const homes = after.homes.map(({ code }, at) => {
    const change = (after.amounts[at] ?? 0n) - (stood.get(code) ?? 0n);
    stood.delete(code);
    return { code, change };
  });
  for (const [code, amount] of stood) homes.push({ code, change: -amount });
  const parties = new Map<string, Money>();
  for (const { party, amount } of after.plan) parties.set(party, amount);
  for (const { party, amount } of before?.plan ?? []) parties.set(party, (parties.get(party) ?? 0n) - amount);
  parties.delete('residents');
  return {
    homes: homes.filter(({ change }) => change !== 0n),
    parties: [...parties].map(([party, change]) => ({ party, change })).filter(({ change }) => change !== 0n),
  };
}
