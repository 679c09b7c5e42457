import { Injectable } from '@nestjs/common';
import type { explainShare, OutputOf, Role } from '@linli/contracts';
import { explain } from '@linli/cost-sharing';
import { digestOf } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { findOwnersBehind } from '../homes/index.ts';
import { findPollOfLine, needPoll, FrozenRolls } from '../polls/index.ts';
import { viewHomeLine } from './home-line-view.ts';
import { inScope, recompute } from './line-shares.ts';
import { PollShares } from './poll-shares.ts';
import { findInput, findShares, findSheets } from './share.store.ts';

type Explained = OutputOf<typeof explainShare>;

/** Those who keep or check the books may see any home's working; residents their own. */
const KEEPERS: readonly Role[] = ['committee', 'street', 'auditor'];

/**
 * How the share of one home in one line came about. A decided share is computed anew from the input stored with it, and must come to
 * the stored amount: the page never shows a working that does not belong to the figure.
 */
@Injectable()
export class ExplainShare {
  readonly #database: Database;
  readonly #shares: PollShares;
  readonly #rolls: FrozenRolls;

  constructor(database: Database, shares: PollShares, rolls: FrozenRolls) {
    this.#database = database;
    this.#shares = shares;
    this.#rolls = rolls;
  }

  run(neighbourhoodId: Id, homeId: Id, lineId: Id, caller: { personId: Id; roles: readonly Role[] }): Promise<Explained> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const pollId = await findPollOfLine(tx, neighbourhoodId, lineId);
      if (pollId === undefined) throw new Refused('not-found');
      const home = (await this.#rolls.of(tx, neighbourhoodId, pollId)).homes.find((one) => one.homeId === homeId);
      const shares = (await this.#shares.of(tx, neighbourhoodId, pollId)).find((one) => one.line.lineId === lineId);
      if (home === undefined || shares === undefined || !inScope(home, shares.line.scope)) throw new Refused('not-found');
      await this.#mayLook(tx, neighbourhoodId, home.ownerId, caller);
      const sheet = (await findSheets(tx, neighbourhoodId)).find((one) => one.menuLineId === lineId);
      const stored = sheet === undefined ? undefined : await findInput(tx, neighbourhoodId, sheet.id);
      const input = stored?.input ?? shares.input;
      const inputDigest = digestOf(input).hex;
      if (sheet !== undefined && inputDigest !== sheet.inputDigest) throw new Error(`Broken invariant: the input of the shares of line ${lineId} is not the one they were computed from`);
      const apportionment = input.residentsTotal === '0.00' ? null : recompute(input);
      const at = shares.homes.findIndex((one) => one.homeId === homeId);
      if (sheet !== undefined && apportionment !== null) {
        const [row] = await findShares(tx, neighbourhoodId, [sheet.id], [homeId]);
        if (row?.amount !== formatMoney(apportionment.amounts[at] ?? -1n)) throw new Error(`Broken invariant: share of home ${homeId} in line ${lineId} is not what its input gives`);
      }
      const others = shares.plan.filter((one) => one.party !== 'residents').map((one) => one.amount);
      const working = apportionment === null ? null : explain(apportionment, at, { total: shares.total, others });
      const poll = await needPoll(tx, neighbourhoodId, pollId);
      return {
        home: { homeId, code: home.code, floor: home.floor, areaM2: home.areaM2 },
        line: viewHomeLine(shares, home.code),
        state: sheet === undefined ? 'estimate' : 'decided',
        version: sheet?.version ?? null,
        pollId,
        pollTitle: poll.title,
        inputDigest,
        steps: (working?.steps ?? []).map((step) => ({ title: step.title.zh, formula: step.formula, result: step.result.zh })),
        law: working === null ? [] : [`《${working.law.title}》${working.law.article ?? ''}`],
        checkSum: apportionment === null ? '0.00' : formatMoney(sumMoney(apportionment.amounts)),
      };
    });
  }

  async #mayLook(tx: Tx, neighbourhoodId: Id, ownerId: Id, caller: { personId: Id; roles: readonly Role[] }): Promise<void> {
    if (caller.roles.some((role) => KEEPERS.includes(role))) return;
    const behind = await findOwnersBehind(tx, neighbourhoodId, caller.personId);
    if (!behind.some((owner) => owner.ownerId === ownerId)) throw new Refused('not-found');
  }
}
