import type { Id } from '@linli/kernel';
import { parseArea } from '@linli/quantities';
import type { RollHome } from '@linli/voting';
import type { Tx } from '../../platform/database/transaction.ts';
import { findQuestions, type QuestionRow } from './poll.store.ts';
import { findRollHomes, type RollHomeRow } from './roll.store.ts';

/** What never changes once a poll is published. */
export interface FrozenRoll {
  readonly questions: readonly QuestionRow[];
  readonly homes: readonly RollHomeRow[];
  readonly homesOf: ReadonlyMap<Id, readonly RollHome[]>;
}

/** How many polls are kept in memory; the one used longest ago goes first. */
const KEPT = 50;

export function rollHome(row: RollHomeRow): RollHome {
  const area = parseArea(row.areaM2);
  if (!area.ok) throw new Error('Broken invariant: the database holds areas');
  return { code: row.code, ownerKey: row.ownerId, areaM2: area.value, buildingCode: row.building, entranceCode: row.entrance };
}

/**
 * Rolls and questions of the polls in use. The database has no right to change them after publication, so memory cannot be wrong; a
 * closing evening then reads a roll once, not once for each ballot.
 */
export class FrozenRolls {
  readonly #kept = new Map<string, FrozenRoll>();

  async of(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<FrozenRoll> {
    const key = `${neighbourhoodId}/${pollId}`;
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const questions = await findQuestions(tx, neighbourhoodId, pollId);
    const homes = await findRollHomes(tx, neighbourhoodId, pollId);
    const homesOf = Map.groupBy(homes.map(rollHome), (home) => home.ownerKey);
    const roll = { questions, homes, homesOf };
    if (homes.length > 0) this.#kept.set(key, roll);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return roll;
  }
}
