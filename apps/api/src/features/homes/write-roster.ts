import { Injectable, Logger } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import type { Roster } from '@linli/rosters';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { People } from '../identity/index.ts';
import { noteRoster } from './neighbourhood-overview.store.ts';
import { ReadRosterFile } from './read-roster-file.ts';
import { viewImport } from './roster-import-view.ts';
import { findImport, markFinished, saveProgress, type RosterImportRow } from './roster-import.store.ts';
import { RosterRows } from './roster-rows.ts';
import { findResidents, insertHomes, insertPlaces, replaceOwners, replaceTenants } from './roster.store.ts';

const CHUNK = 1_000;

/** Pieces that are sealed and written before the next is begun: in between, other requests get their turn. */
function* chunksOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}

/**
 * Writes a confirmed roster: all of it in one transaction, so nobody ever sees half of one, in pieces of a thousand rows so that
 * its progress can be told. It runs as a job: after a crash it runs again from the start and comes to the same rows.
 */
@Injectable()
export class WriteRoster {
  readonly #database: Database;
  readonly #reader: ReadRosterFile;
  readonly #people: People;
  readonly #rows: RosterRows;
  readonly #log = new Logger('WriteRoster');

  constructor(database: Database, reader: ReadRosterFile, people: People, rows: RosterRows) {
    this.#database = database;
    this.#reader = reader;
    this.#people = people;
    this.#rows = rows;
  }

  async run(neighbourhoodId: Id, importId: Id): Promise<void> {
    const row = await this.#database.inNeighbourhood(neighbourhoodId, (tx) => findImport(tx, neighbourhoodId, importId));
    if (row?.status !== 'confirmed') return;
    try {
      await this.#database.inNeighbourhood(neighbourhoodId, (tx) => this.#write(tx, neighbourhoodId, row));
      this.#reader.forget(neighbourhoodId, importId);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#log.error(`Import ${importId} was refused while it was being written: ${error.refusal.code}`);
      await this.#database.inNeighbourhood(neighbourhoodId, (tx) => markFinished(tx, neighbourhoodId, importId, 'failed', { code: error.refusal.code }));
    }
  }

  async #write(tx: Tx, neighbourhoodId: Id, row: RosterImportRow): Promise<void> {
    const read = await this.#reader.of(neighbourhoodId, row, await databaseNow(tx));
    const { roster } = read.reading;
    if (roster === null) throw new Refused('import-has-errors', undefined, { count: 1 });
    const { summary } = await viewImport(tx, neighbourhoodId, row, [], read);
    const people = new Map<string, Id>();
    for (const chunk of chunksOf(this.#rows.residents(roster))) {
      for (const [phone, id] of await this.#people.findOrAdd(tx, chunk)) people.set(phone, id);
    }
    const places = await insertPlaces(tx, neighbourhoodId, roster.buildings, new Map(roster.homes.map((home) => [home.building, home])));
    const ownerIds = new Map<string, Id>();
    for (const chunk of chunksOf(roster.owners)) {
      for (const [key, id] of await replaceOwners(tx, neighbourhoodId, this.#rows.owners(neighbourhoodId, chunk, people))) ownerIds.set(key, id);
      await this.#tell(neighbourhoodId, row, ownerIds.size, roster.owners.length, 0, 50);
    }
    let homes = 0;
    for (const chunk of chunksOf(roster.homes)) {
      await insertHomes(tx, neighbourhoodId, chunk, places, ownerIds);
      homes += chunk.length;
      await this.#tell(neighbourhoodId, row, homes, roster.homes.length, 50, 95);
    }
    await replaceTenants(tx, neighbourhoodId, this.#rows.tenants(neighbourhoodId, roster, people));
    await this.#giveRoles(tx, neighbourhoodId, roster, people);
    await noteRoster(tx, neighbourhoodId);
    await recordAudit(tx, { neighbourhoodId, personId: row.confirmedBy ?? undefined, action: 'roster-written', subject: `roster-import:${row.id}`, detail: { homes: roster.homes.length, owners: roster.owners.length } });
    await markFinished(tx, neighbourhoodId, row.id, 'done', { summary });
  }

  /** Progress goes out in a transaction of its own: the one that writes is not to be seen before it ends. */
  async #tell(neighbourhoodId: Id, row: RosterImportRow, done: number, all: number, from: number, to: number): Promise<void> {
    const share = from + Math.floor(((to - from) * done) / Math.max(1, all));
    await this.#database.inNeighbourhood(neighbourhoodId, (tx) => saveProgress(tx, neighbourhoodId, row.id, Math.floor((row.rowCount * share) / 100)));
  }

  /** Residents are those who stand behind an owner of any home as the roster now is, also of homes the file does not mention. */
  async #giveRoles(tx: Tx, neighbourhoodId: Id, roster: Roster, people: ReadonlyMap<string, Id>): Promise<void> {
    const residents = await findResidents(tx, neighbourhoodId);
    const tenants = this.#rows.tenantIds(roster, people);
    await this.#people.giveRoles(tx, neighbourhoodId, [...residents.map((personId) => ({ personId, role: 'resident' as const })), ...tenants.map((personId) => ({ personId, role: 'tenant' as const }))]);
    await this.#people.keepRoleFor(tx, neighbourhoodId, 'resident', residents);
    await this.#people.keepRoleFor(tx, neighbourhoodId, 'tenant', tenants);
  }
}
