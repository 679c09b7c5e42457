import { PARTIES, PURPOSES, type ChargeChanges, type PartyCode } from '@linli/cost-sharing';
import { assert, type Id, type LocalDate } from '@linli/kernel';
import { LONGEST_MEMO } from '@linli/ledger';
import type { Money } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findItems, openItems, postEntries, withdrawItems, type NewItem } from '../../ledger/index.ts';
import { homeEntries, LATE_SOURCE, lateSourceEntry } from './charge-entries.ts';
import { itemChanges, type Expected, type WaitingItem } from './charge-items.ts';
import { findInstalments, insertInstalments, takeSerials, type Instalment, type Sheet } from './charge.store.ts';
import type { LineEvent } from './event.store.ts';
import { scheduleOf, type LateSourceContent, type LineFacts } from './line-state.ts';
import { referenceOf } from './reference.ts';

/** What an open item of a share says it came from; its id is that of the instalment. */
export const INSTALMENT = 'instalment';

interface Booking {
  readonly facts: LineFacts;
  readonly events: readonly LineEvent[];
  readonly sheet: Sheet;
  readonly changes: ChargeChanges;
  readonly today: LocalDate;
}

/** Books a sheet: its entries in the ledger, and the payments that are expected from now on, each with its reference. */
export async function bookSheet(tx: Tx, neighbourhoodId: Id, { facts, events, sheet, changes, today }: Booking): Promise<void> {
  const homeIds = new Map(facts.homes.map(({ homeId, code }) => [code, homeId]));
  const homeIdOf = (code: string): Id => {
    const homeId = homeIds.get(code);
    assert(homeId !== undefined, 'a home that is charged stands on the roll');
    return homeId;
  };
  const memo = `${facts.line.title} ${PURPOSES[sheet.purpose].name.zh} 第${sheet.version}版`.slice(0, LONGEST_MEMO);
  const late = lateSourceOf(events.at(-1));
  const promised = late === undefined ? [] : [lateSourceEntry(late, { bookedOn: today, memo: `${facts.line.title} ${late.document}`.slice(0, LONGEST_MEMO) })];
  await postEntries(tx, neighbourhoodId, [...promised, ...homeEntries(changes.homes, { sheetId: sheet.id, bookedOn: today, memo, homeIdOf })]);
  const waiting = sheet.version === 1 ? new Map<Id, WaitingItem[]>() : await waitingItems(tx, neighbourhoodId, sheet, changes.homes.map(({ code }) => homeIdOf(code)));
  const { withdraw, expect } = itemChanges(changes.homes, (code) => waiting.get(homeIdOf(code)) ?? [], scheduleOf(events, today), today);
  if (withdraw.length > 0) await withdrawItems(tx, neighbourhoodId, withdraw);
  await expectPayments(tx, neighbourhoodId, facts.line.title, expect.map((one) => ({ ...one, homeId: homeIdOf(one.code), sheetId: sheet.id, menuLineId: sheet.menuLineId, purpose: sheet.purpose })));
  if (late !== undefined) await expectLateSource(tx, neighbourhoodId, late, facts.line.title);
}

function lateSourceOf(event: LineEvent | undefined): (Omit<LateSourceContent, 'amount'> & { readonly id: Id; readonly amount: Money }) | undefined {
  if (event?.kind !== 'late-source') return undefined;
  const content = event.content as LateSourceContent;
  return { id: event.id, party: content.party, document: content.document, amount: fenOf(content.amount) };
}

/** The money that was promised late is expected at the bank like every other. */
async function expectLateSource(tx: Tx, neighbourhoodId: Id, late: NonNullable<ReturnType<typeof lateSourceOf>>, title: string): Promise<void> {
  const serial = (await takeSerials(tx, neighbourhoodId, 1)) + 1n;
  const item: NewItem = {
    id: newId(), fund: 'renovation', direction: 'in', amount: late.amount, reference: referenceOf(serial), counterparty: PARTIES[late.party as PartyCode].name.zh, dueOn: null,
    kind: 'party-payment', account: 'party-receivable', detail: late.party, memo: `${title} ${late.document}`.slice(0, LONGEST_MEMO), source: { type: LATE_SOURCE, id: late.id },
  };
  await openItems(tx, neighbourhoodId, [item]);
}

type NewInstalment = Expected & Pick<Instalment, 'homeId' | 'sheetId' | 'menuLineId' | 'purpose'>;

/** Writes instalments down, and for each the open item of the same key with a reference of its own. */
export async function expectPayments(tx: Tx, neighbourhoodId: Id, title: string, expected: readonly NewInstalment[]): Promise<Instalment[]> {
  if (expected.length === 0) return [];
  const instalments = expected.map(({ code: _, ...one }): Instalment => ({ ...one, id: newId() }));
  await insertInstalments(tx, neighbourhoodId, instalments);
  const first = (await takeSerials(tx, neighbourhoodId, instalments.length)) + 1n;
  await openItems(
    tx,
    neighbourhoodId,
    instalments.map(({ id, homeId, direction, amount, dueOn, channel }, at): NewItem => ({
      id,
      fund: 'renovation',
      direction,
      amount,
      dueOn,
      reference: referenceOf(first + BigInt(at)),
      counterparty: channel === 'provident-fund' ? `公积金中心（${expected[at]?.code ?? ''}）` : (expected[at]?.code ?? ''),
      kind: direction === 'in' ? 'payment' : 'refund-paid',
      account: 'home-receivable',
      detail: homeId,
      memo: `${expected[at]?.code ?? ''} ${title}${direction === 'in' ? '' : ' 退款'}`.slice(0, LONGEST_MEMO),
      source: { type: INSTALMENT, id },
    })),
  );
  return instalments;
}

/** What homes have still to pay for a line, or to receive, by home. */
async function waitingItems(tx: Tx, neighbourhoodId: Id, { menuLineId, purpose }: Pick<Sheet, 'menuLineId' | 'purpose'>, homeIds: readonly Id[]): Promise<Map<Id, WaitingItem[]>> {
  const instalments = (await findInstalments(tx, neighbourhoodId, homeIds, menuLineId)).filter((one) => one.purpose === purpose);
  const items = await findItems(tx, neighbourhoodId, { fund: 'renovation', sourceType: INSTALMENT, sourceIds: instalments.map(({ id }) => id), waiting: true });
  const channels = new Map(instalments.map(({ id, channel }) => [id, channel]));
  const waiting = items.map((item) => ({ homeId: item.detail, id: item.id, direction: item.direction, channel: channels.get(item.id) ?? 'transfer', dueOn: item.dueOn ?? '', remaining: item.amount - item.settled }) as const);
  return Map.groupBy(waiting, ({ homeId }) => homeId);
}
