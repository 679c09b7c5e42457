import { Injectable } from '@nestjs/common';
import type { BodyOf, createMenu, freezeMenu, writeMenu } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { queryPlaces } from '../homes/index.ts';
import { linesOf, type LineBody, type MenuView } from './line-view.ts';
import { loadMenu, type FrozenRecord } from './load-menu.ts';
import { findContent, insertMenu, lockMenu, markFrozen, replaceContent, type MenuRow, type NewLine } from './menu.store.ts';

/** Composing a menu: begin, write, freeze. A draft may be wrong while it is being written; only a menu without problems is frozen. */
@Injectable()
export class WriteMenu {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  create(neighbourhoodId: Id, body: BodyOf<typeof createMenu>, personId: Id): Promise<MenuView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const id = newId();
      await insertMenu(tx, neighbourhoodId, { id, title: body.title, createdBy: personId });
      if (body.copyOf !== undefined) await this.#put(tx, neighbourhoodId, id, body.title, copied(await this.#source(tx, neighbourhoodId, body.copyOf)));
      await recordAudit(tx, { neighbourhoodId, personId, action: 'menu-created', subject: `menu:${id}` });
      return (await loadMenu(tx, neighbourhoodId, id)).view;
    });
  }

  write(neighbourhoodId: Id, menuId: Id, body: BodyOf<typeof writeMenu>, personId: Id): Promise<MenuView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await this.#draft(tx, neighbourhoodId, menuId, body.revision);
      await this.#put(tx, neighbourhoodId, menuId, body.title, body.lines);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'menu-written', subject: `menu:${menuId}`, detail: { lines: body.lines.length } });
      return (await loadMenu(tx, neighbourhoodId, menuId)).view;
    });
  }

  freeze(neighbourhoodId: Id, menuId: Id, body: BodyOf<typeof freezeMenu>, personId: Id): Promise<MenuView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const menu = await this.#draft(tx, neighbourhoodId, menuId, body.revision);
      const { view } = await loadMenu(tx, neighbourhoodId, menuId);
      if (view.problems.length > 0) throw new Refused('menu-not-ready', undefined, { count: view.problems.length }, view.problems.map((one) => ({ field: one.lineId ?? 'menu', code: one.code, message: one.sentence })));
      const record: FrozenRecord = { format: 'linli-menu-1', title: menu.title, version: menu.version, lines: linesOf(await findContent(tx, neighbourhoodId, menuId)) };
      const digest = digestOf(record).hex;
      await markFrozen(tx, neighbourhoodId, menuId, { record, digest, by: personId });
      await recordAudit(tx, { neighbourhoodId, personId, action: 'menu-frozen', subject: `menu:${menuId}`, detail: { digest } });
      return (await loadMenu(tx, neighbourhoodId, menuId)).view;
    });
  }

  /** The draft under its lock, at the revision its editor saw. */
  async #draft(tx: Tx, neighbourhoodId: Id, menuId: Id, revision: number): Promise<MenuRow> {
    const menu = await lockMenu(tx, neighbourhoodId, menuId);
    if (menu === undefined) throw new Refused('not-found');
    if (menu.status === 'frozen') throw new Refused('menu-frozen');
    if (menu.revision !== revision) throw new Refused('menu-changed');
    return menu;
  }

  async #source(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<LineBody[]> {
    const menu = await lockMenu(tx, neighbourhoodId, menuId);
    if (menu === undefined) throw new Refused('not-found');
    return linesOf(await findContent(tx, neighbourhoodId, menuId));
  }

  async #put(tx: Tx, neighbourhoodId: Id, menuId: Id, title: string, lines: readonly LineBody[]): Promise<void> {
    const ids = new Set(lines.map((line) => line.lineId));
    if (ids.size !== lines.length) throw new Refused('line-twice', 'lines');
    const places = await queryPlaces(tx, neighbourhoodId);
    const links = lines.flatMap((line) => [
      ...[...new Set(line.needs)].map((otherLineId) => ({ lineId: line.lineId, kind: 'needs' as const, otherLineId })),
      ...[...new Set(line.excludes)].map((otherLineId) => ({ lineId: line.lineId, kind: 'excludes' as const, otherLineId })),
    ]);
    const lost = links.find((link) => !ids.has(link.otherLineId) || link.otherLineId === link.lineId);
    if (lost !== undefined) throw new Refused(lost.otherLineId === lost.lineId ? 'link-to-itself' : 'link-unknown', `lines.${lines.findIndex((line) => line.lineId === lost.lineId)}.${lost.kind}`);
    const sources = lines.flatMap((line) =>
      line.sources.map((source, at) => ({
        lineId: line.lineId,
        position: at + 1,
        party: source.party,
        kind: source.kind,
        basisPoints: source.basisPoints ?? null,
        amount: source.amount ?? null,
        unitRate: source.unitRate ?? null,
        quantity: source.quantity ?? null,
        cap: source.cap ?? null,
        isExample: source.isExample,
      })),
    );
    await replaceContent(tx, neighbourhoodId, menuId, title, { lines: lines.map((line, at) => placed(line, at, places)), links, sources });
  }
}

type Places = Awaited<ReturnType<typeof queryPlaces>>;

/** A line with the keys of its building and entrance; a place that the roster does not have is refused, and a line of nothing. */
function placed(line: LineBody, at: number, places: Places): NewLine {
  const { scope } = line;
  const found = scope.kind === 'neighbourhood' ? undefined : places.find((place) => place.building === scope.building && (scope.kind === 'building' || place.entrance === scope.entrance));
  if (scope.kind !== 'neighbourhood' && found === undefined) throw new Refused('place-unknown', `lines.${at}.scope`);
  if (!/[1-9]/.test(line.quantity)) throw new Refused('quantity-zero', `lines.${at}.quantity`);
  return {
    id: line.lineId,
    position: at + 1,
    itemCode: line.itemCode,
    title: line.title,
    scopeKind: scope.kind,
    buildingId: found?.buildingId ?? null,
    entranceId: scope.kind === 'entrance' ? (found?.entranceId ?? null) : null,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    note: line.note,
    isExample: line.isExample,
    ruleCode: line.rule.code,
    ruleParameters: line.rule.parameters,
  };
}

/** The same lines under new keys, their links following. */
function copied(lines: readonly LineBody[]): LineBody[] {
  const keys = new Map(lines.map((line) => [line.lineId, newId()]));
  const key = (id: Id): Id => keys.get(id) ?? id;
  return lines.map((line) => ({ ...line, lineId: key(line.lineId), needs: line.needs.map(key), excludes: line.excludes.map(key) }));
}
