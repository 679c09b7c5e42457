import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';
import { FrozenMenus } from '../menus/index.ts';
import { needPoll, FrozenRolls } from '../polls/index.ts';
import { shareLine, type LineShares } from './line-shares.ts';

/** How many polls' shares are kept in memory. */
const KEPT = 8;

/**
 * The shares of all lines of a poll's menu among the homes of its roll. Menu and roll are frozen, so they are computed once and kept:
 * a thousand residents who look at their ballot cost one computation.
 */
@Injectable()
export class PollShares {
  readonly #menus: FrozenMenus;
  readonly #rolls: FrozenRolls;
  readonly #kept = new Map<string, readonly LineShares[]>();

  constructor(menus: FrozenMenus, rolls: FrozenRolls) {
    this.#menus = menus;
    this.#rolls = rolls;
  }

  async of(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<readonly LineShares[]> {
    const key = `${neighbourhoodId}/${pollId}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const poll = await needPoll(tx, neighbourhoodId, pollId);
    const menu = await this.#menus.read(tx, neighbourhoodId, poll.menuId);
    const roll = await this.#rolls.of(tx, neighbourhoodId, pollId);
    const shares = menu.view.lines.map((line) => shareLine(line, roll.homes));
    this.#kept.set(key, shares);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return shares;
  }
}
