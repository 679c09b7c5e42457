import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '@linli/contracts';
import { changesOf, chargeLine, compensate, RULES, sheetChanges, type ChargeChanges, type LineCharge, type RuleCode } from '@linli/cost-sharing';
import { canonicalJson, digestOf } from '@linli/documents';
import { assert, beijingDate, type Id, type LocalDate, type Refusal } from '@linli/kernel';
import { formatMoney, sumMoney, type Money } from '@linli/quantities';
import { newId } from '../../../platform/crypto/new-id.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { ClaimBooks } from '../../funds/index.ts';
import { lockBook } from '../../ledger/index.ts';
import { chargeRoll, findChargeSheets, insertCharges, insertSheet, type Sheet, type SheetHead } from './charge.store.ts';
import { findEventBySource, findEvents, insertEvent, type LineEvent } from './event.store.ts';
import { basisOf, eventsOf, inputOf, stateOf, worksAfter, type CompensationContent, type InputHead, type LineFacts } from './line-state.ts';
import { LoadFacts } from './load-facts.ts';
import { bookSheet } from './book-sheet.ts';

export type NewLineEvent = Omit<LineEvent, 'id' | 'serial'>;

/** What came of an event: a new sheet, nothing to move yet, known before, or accepted cost that no source covers. */
export type Applied =
  | { readonly state: 'charged'; readonly sheetId: Id }
  | { readonly state: 'noted' | 'repeated' }
  | { readonly state: 'held'; readonly refusal: Refusal<ProblemCode> };

interface Draft {
  readonly sheet: Omit<Sheet, 'id' | 'menuLineId' | 'eventId' | 'pollId'>;
  readonly changes: ChargeChanges;
  readonly amounts: readonly Money[];
}

/**
 * The one way in which charges change. Under the lock of the books the event is written down, the line is computed from all its events,
 * and the difference to what stood becomes a new sheet, ledger entries and expected payments: all in the caller's transaction, once for
 * each source. Accepted cost is a fact even when no source covers it, so it is kept and waits; every other event is refused instead.
 */
@Injectable()
export class ApplyEvent {
  readonly #facts: LoadFacts;
  readonly #claims: ClaimBooks;

  constructor(facts: LoadFacts, claims: ClaimBooks) {
    this.#facts = facts;
    this.#claims = claims;
  }

  async run(tx: Tx, neighbourhoodId: Id, incoming: NewLineEvent): Promise<Applied> {
    const book = await lockBook(tx, neighbourhoodId);
    const earlier = await findEventBySource(tx, neighbourhoodId, incoming.kind, incoming.source);
    if (earlier !== undefined) {
      if (earlier.menuLineId !== incoming.menuLineId || canonicalJson(earlier.content) !== canonicalJson(incoming.content)) throw new Refused(incoming.kind === 'compensation' ? 'compensation-twice' : 'report-line-changed');
      return { state: 'repeated' };
    }
    const facts = await this.#facts.of(tx, neighbourhoodId, incoming.menuLineId);
    const before = await findEvents(tx, neighbourhoodId, [incoming.menuLineId]);
    const event: LineEvent = { ...incoming, id: newId(), serial: before.length + 1 };
    await insertEvent(tx, neighbourhoodId, event);
    if (event.kind === 'schedule') return { state: 'noted' };
    const sheets = await findChargeSheets(tx, neighbourhoodId, [event.menuLineId]);
    const draft = event.kind === 'compensation' ? compensationDraft(facts, before, event, sheets) : worksDraft(facts, [...before, event], sheets);
    if ('refusal' in draft) {
      if (event.kind === 'accepted') return { state: 'held', refusal: draft.refusal };
      throw new Refused(draft.refusal.code, draft.refusal.field, draft.refusal.params);
    }
    if (draft.changes.homes.length === 0 && draft.changes.parties.length === 0) {
      if (event.kind === 'late-source') throw new Refused('change-without-effect');
      return { state: 'noted' };
    }
    const today = beijingDate(book.now.getTime());
    const sheetId = await write(tx, neighbourhoodId, facts, [...before, event], draft, today);
    // Money that comes back lowers what may be claimed from the provident fund, in the same moment.
    await this.#claims.reconcile(tx, neighbourhoodId, event.menuLineId, facts.homes.map((home) => home.homeId), today);
    return { state: 'charged', sheetId };
  }
}

/** The sheet of the works after an event, and the way to it from the one that stands. */
function worksDraft(facts: LineFacts, events: readonly LineEvent[], sheets: readonly SheetHead[]): Draft | { readonly refusal: Refusal<ProblemCode> } {
  const state = stateOf(facts, events);
  const stranger = state.homes.length > 0 ? unknownHome(facts, events) : undefined;
  if (stranger !== undefined) return { refusal: { code: 'home-unknown', field: 'notParticipating', params: { home: stranger } } };
  const last = sheets.filter(({ purpose }) => purpose === 'works').at(-1);
  const stood = last === undefined ? undefined : eventsOf(last, events);
  const charged = chargeLine(state);
  if (!charged.ok) return charged;
  const before = stood === undefined ? undefined : demand(worksAfter(facts, stood));
  const basis = basisOf(facts, state);
  return {
    changes: changesOf(before, charged.value),
    amounts: charged.value.amounts,
    sheet: sheetOf(facts, charged.value, { purpose: 'works', version: (last?.version ?? 0) + 1, basis: { ...basis }, changes: stood === undefined ? [] : sheetChanges(basisOf(facts, stateOf(facts, stood)), basis) }),
  };
}

function unknownHome(facts: LineFacts, events: readonly LineEvent[]): string | undefined {
  const named = (events.findLast(({ kind }) => kind === 'participants')?.content as { notParticipating?: readonly string[] } | undefined)?.notParticipating ?? [];
  const known = new Set(facts.homes.map(({ code }) => code));
  return named.find((code) => !known.has(code));
}

/** A compensation stands beside the works: its own sheet, its own agreement, nothing of the works moves. */
function compensationDraft(facts: LineFacts, before: readonly LineEvent[], event: LineEvent, sheets: readonly SheetHead[]): Draft | { readonly refusal: Refusal<ProblemCode> } {
  const works = worksAfter(facts, before);
  if (!works.ok) return works;
  if (works.value?.apportionment == null) return { refusal: { code: 'compensation-before-charge' } };
  const content = event.content as CompensationContent;
  const made = compensate({ ...content, along: works.value.apportionment });
  if (!made.ok) return made;
  const { amounts } = made.value;
  const version = sheets.filter(({ purpose }) => purpose === 'compensation').length + 1;
  const empty: LineCharge = { ...works.value, accepted: 0n, plan: [], residents: 0n, amounts };
  return {
    amounts,
    changes: { homes: facts.homes.map(({ code }, at) => ({ code, change: amounts[at] ?? 0n })).filter(({ change }) => change !== 0n), parties: [] },
    sheet: sheetOf(facts, empty, { purpose: 'compensation', version, basis: { ...basisOf(facts, stateOf(facts, before)), ...content }, changes: [] }),
  };
}

function sheetOf(facts: LineFacts, charge: LineCharge, head: InputHead & { readonly version: number; readonly changes: readonly string[] }): Draft['sheet'] {
  const rule = charge.apportionment?.rule ?? RULES[facts.line.rule.code as RuleCode];
  const input = inputOf(facts, charge, head);
  return { purpose: head.purpose, version: head.version, accepted: formatMoney(charge.accepted), residentsTotal: input.residentsTotal, plan: input.plan, payers: charge.amounts.filter((amount) => amount > 0n).length, rule: rule.code, ruleVersion: rule.version, input, inputDigest: digestOf(input).hex, changes: head.changes };
}

async function write(tx: Tx, neighbourhoodId: Id, facts: LineFacts, events: readonly LineEvent[], draft: Draft, today: LocalDate): Promise<Id> {
  const event = events.at(-1) as LineEvent;
  const sheet: Sheet = { ...draft.sheet, id: newId(), menuLineId: facts.line.lineId, eventId: event.id, pollId: facts.pollId };
  const changes = new Map(draft.changes.homes.map(({ code, change }) => [code, change]));
  const moved = facts.homes.map(({ code }) => changes.get(code) ?? 0n);
  assert(sumMoney(moved) === sumMoney(changes.values()), 'every home that a sheet moves stands on the roll');
  await insertSheet(tx, neighbourhoodId, sheet);
  await insertCharges(tx, neighbourhoodId, sheet.id, chargeRoll(facts.pollId, facts.line.scope, facts.homes.map(({ homeId }) => homeId)), { amounts: draft.amounts, changes: moved });
  await bookSheet(tx, neighbourhoodId, { facts, events, sheet, changes: draft.changes, today });
  return sheet.id;
}
