import { Injectable } from '@nestjs/common';
import type { OutputOf, readEstimate, readStatement } from '@linli/contracts';
import { householdParts } from '@linli/cost-sharing';
import type { Id } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { findOwnersBehind } from '../homes/index.ts';
import { needPoll, FrozenRolls, queryPolls } from '../polls/index.ts';
import { viewHomeLine } from './home-line-view.ts';
import { areaWeights, inScope, type LineShares, type RolledHome } from './line-shares.ts';
import { PollShares } from './poll-shares.ts';
import { findShares, findSheets, type SheetRow } from './share.store.ts';

type Estimate = OutputOf<typeof readEstimate>;
type Statement = OutputOf<typeof readStatement>;

/** What the homes of a person would pay, and what they owe. */
@Injectable()
export class ReadShares {
  readonly #database: Database;
  readonly #shares: PollShares;
  readonly #rolls: FrozenRolls;

  constructor(database: Database, shares: PollShares, rolls: FrozenRolls) {
    this.#database = database;
    this.#shares = shares;
    this.#rolls = rolls;
  }

  /** Before the question: every line that concerns each home, with its share. */
  estimate(neighbourhoodId: Id, pollId: Id, personId: Id): Promise<Estimate> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const lines = await this.#shares.of(tx, neighbourhoodId, pollId);
      const homes = await this.#ownHomes(tx, neighbourhoodId, pollId, personId);
      return { homes: homes.map((home) => ({ ...headOf(home), lines: linesOf(lines, home).map((shares) => viewHomeLine(shares, home.code)) })) };
    });
  }

  statement(neighbourhoodId: Id, personId: Id): Promise<Statement> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const sheets = await findSheets(tx, neighbourhoodId);
      const { items } = await queryPolls(tx, neighbourhoodId);
      const running = items.filter((poll) => poll.state === 'scheduled' || poll.state === 'open').map((poll) => poll.pollId);
      const pollIds = [...new Set([...sheets.map((sheet) => sheet.pollId), ...running])];
      const homes = new Map<Id, { home: RolledHome; entries: Entry[] }>();
      for (const pollId of pollIds) {
        const { legalEffect } = await needPoll(tx, neighbourhoodId, pollId);
        const lines = await this.#shares.of(tx, neighbourhoodId, pollId);
        for (const home of await this.#ownHomes(tx, neighbourhoodId, pollId, personId)) {
          const known = homes.get(home.homeId) ?? { home, entries: [] };
          homes.set(home.homeId, known);
          for (const shares of linesOf(lines, home)) {
            const sheet = sheets.find((one) => one.pollId === pollId && one.menuLineId === shares.line.lineId);
            if (sheet !== undefined || running.includes(pollId)) known.entries.push({ shares, sheet, legalEffect });
          }
        }
      }
      const owed = await findShares(tx, neighbourhoodId, sheets.map((sheet) => sheet.id), [...homes.keys()]);
      return { homes: [...homes.values()].map(({ home, entries }) => viewHome(home, entries, owed)) };
    });
  }

  /** The homes on the roll of a poll whose owners the person stands behind. */
  async #ownHomes(tx: Tx, neighbourhoodId: Id, pollId: Id, personId: Id): Promise<RolledHome[]> {
    const behind = new Set((await findOwnersBehind(tx, neighbourhoodId, personId)).map((owner) => owner.ownerId));
    return (await this.#rolls.of(tx, neighbourhoodId, pollId)).homes.filter((home) => behind.has(home.ownerId));
  }
}

interface Entry {
  readonly shares: LineShares;
  readonly sheet: SheetRow | undefined;
  readonly legalEffect: 'statutory' | 'consultative';
}

function headOf(home: RolledHome): { homeId: Id; code: string; floor: number; areaM2: string; ownerId: Id } {
  return { homeId: home.homeId, code: home.code, floor: home.floor, areaM2: home.areaM2, ownerId: home.ownerId };
}

function linesOf(lines: readonly LineShares[], home: RolledHome): LineShares[] {
  return lines.filter((shares) => inScope(home, shares.line.scope));
}

function viewHome(home: RolledHome, entries: readonly Entry[], owed: readonly { sheetId: Id; homeId: Id; amount: string }[]): Statement['homes'][number] {
  const decided = entries.flatMap(({ shares, sheet, legalEffect }) => {
    if (sheet === undefined) return [];
    const stored = owed.find((row) => row.sheetId === sheet.id && row.homeId === home.homeId)?.amount ?? '0.00';
    return [{ shares, stored, view: { ...viewHomeLine(shares, home.code), share: stored, version: sheet.version, decidedAt: sheet.createdAt.toISOString(), pollId: sheet.pollId, legalEffect } }];
  });
  const open = entries.filter((entry) => entry.sheet === undefined).map((entry) => viewHomeLine(entry.shares, home.code));
  const household = householdParts(
    decided.map(({ shares, stored }) => ({ plan: shares.plan, share: fenOf(stored), weights: areaWeights(shares.homes), at: shares.homes.findIndex((one) => one.homeId === home.homeId) })),
  );
  return {
    ...headOf(home),
    decided: decided.map((one) => one.view),
    open,
    parts: household.parts.map(({ party, amount }) => ({ party, amount: formatMoney(amount) })),
    partsTotal: formatMoney(household.total),
    owed: formatMoney(sumMoney(decided.map((one) => fenOf(one.stored)))),
    openEstimate: formatMoney(sumMoney(open.map((line) => fenOf(line.share)))),
    hasExamples: [...decided.map((one) => one.view), ...open].some((line) => line.isExample),
  };
}
