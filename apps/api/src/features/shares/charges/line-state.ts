import { chargeLine, compensate, RULES, type ChargeRefusal, type Compensation, type LineCharge, type LineState, type RuleCode, type SheetBasis, type SharingHome, type Term } from '@linli/cost-sharing';
import { accept, addDays, type Id, type LocalDate, type Outcome } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { LineView } from '../../menus/index.ts';
import { sharingHome, type RolledHome } from '../line-shares.ts';
import type { ChargePurpose } from './charge.store.ts';
import type { LineEvent } from './event.store.ts';

/** A decided line with the homes of its scope, as its poll froze both. */
export interface LineFacts {
  readonly line: LineView;
  readonly pollId: Id;
  readonly rollDigest: string;
  readonly homes: readonly RolledHome[];
}

export interface AcceptedContent {
  /** Signed: a correction of an earlier acceptance may lower it. */
  readonly amount: string;
}
export interface LateSourceContent {
  readonly party: string;
  readonly amount: string;
  readonly document: string;
}
export interface ParticipantsContent {
  readonly notParticipating: readonly string[];
  readonly document: string;
}
export interface TableContent {
  readonly rule: { readonly code: string; readonly parameters: Readonly<Record<string, unknown>> };
  readonly document: string;
}
export interface CompensationContent {
  readonly agreementId: Id;
  readonly receives: Readonly<Record<string, string>>;
}
export interface ScheduleContent {
  readonly terms: readonly { readonly afterDays: number; readonly basisPoints: number }[];
}

/** Where the owners settled nothing else: all of it a month after the charge. */
const USUAL_TERMS: ScheduleContent['terms'] = [{ afterDays: 30, basisPoints: 10_000 }];

const contents = <T>(events: readonly LineEvent[], kind: LineEvent['kind']): T[] => events.filter((event) => event.kind === kind).map((event) => event.content as T);

/** What follows from a line and what happened to it: accepted cost, late money, who takes part, by which rule. */
export function stateOf(facts: LineFacts, events: readonly LineEvent[]): LineState {
  const out = new Set(contents<ParticipantsContent>(events, 'participants').at(-1)?.notParticipating);
  const table = contents<TableContent>(events, 'table').at(-1)?.rule ?? facts.line.rule;
  return {
    accepted: sumMoney(contents<AcceptedContent>(events, 'accepted').map(({ amount }) => fenOf(amount))),
    sources: facts.line.sources.map(({ isExample: _, ...source }) => source),
    late: events
      .filter(({ kind }) => kind === 'late-source')
      .map(({ source, content }) => ({ key: `${source.type}/${source.id}`, party: (content as LateSourceContent).party, amount: fenOf((content as LateSourceContent).amount) })),
    rule: table.code,
    parameters: table.parameters,
    homes: facts.homes.map((home): SharingHome => ({ ...sharingHome(home), participates: !out.has(home.code) })),
  };
}

/** What a sheet is computed from, in the spelling that is digested and signed. */
export function basisOf(facts: LineFacts, state: LineState): SheetBasis {
  return {
    total: formatMoney(state.accepted),
    sources: state.sources,
    late: state.late.map(({ amount, ...one }) => ({ ...one, amount: formatMoney(amount) })),
    rule: state.rule,
    ruleVersion: RULES[state.rule as RuleCode].version,
    parameters: state.parameters,
    roll: facts.rollDigest,
    notParticipating: state.homes.filter(({ participates }) => !participates).map(({ code }) => code),
  };
}

/** The charge of the works after these events; `undefined` while nothing is accepted. */
export function worksAfter(facts: LineFacts, events: readonly LineEvent[]): Outcome<LineCharge | undefined, ChargeRefusal> {
  if (!events.some(({ kind }) => kind === 'accepted')) return accept(undefined);
  return chargeLine(stateOf(facts, events));
}

/** The events that a sheet was computed from. */
export function eventsOf(sheet: { readonly eventId: Id }, events: readonly LineEvent[]): LineEvent[] {
  const last = events.find(({ id }) => id === sheet.eventId)?.serial ?? 0;
  return events.filter(({ serial }) => serial <= last);
}

/** The stored input of a sheet. */
export interface SheetInput extends Readonly<Record<string, unknown>> {
  readonly plan: readonly { readonly party: string; readonly amount: string }[];
  readonly residentsTotal: string;
}

export interface InputHead {
  readonly purpose: ChargePurpose;
  readonly basis: Readonly<Record<string, unknown>>;
}

/** Everything a sheet was computed from and what it came to for the parties, in one spelling: stored with the sheet and digested. */
export function inputOf(facts: LineFacts, charge: Pick<LineCharge, 'plan' | 'residents'>, { purpose, basis }: InputHead): SheetInput {
  return {
    format: 'linli-charge-input-1',
    menuLineId: facts.line.lineId,
    purpose,
    scope: facts.line.scope,
    plan: charge.plan.map(({ party, amount }) => ({ party, amount: formatMoney(amount) })),
    residentsTotal: formatMoney(charge.residents),
    ...basis,
  };
}

/** What one compensation moved, along the sharing of the works as it stood when it was agreed. */
export function compensationOf(facts: LineFacts, events: readonly LineEvent[], event: LineEvent): Compensation | undefined {
  const works = worksAfter(facts, events.filter(({ serial }) => serial < event.serial));
  if (!works.ok || works.value?.apportionment == null) return undefined;
  const made = compensate({ ...(event.content as CompensationContent), along: works.value.apportionment });
  return made.ok ? made.value : undefined;
}

/** The payment plan of a line, beginning on a day. */
export function scheduleOf(events: readonly LineEvent[], from: LocalDate): Term[] {
  const { terms } = contents<ScheduleContent>(events, 'schedule').at(-1) ?? { terms: USUAL_TERMS };
  return terms.map(({ afterDays, basisPoints }) => ({ dueOn: addDays(from, afterDays), basisPoints }));
}
