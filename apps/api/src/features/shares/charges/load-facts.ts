import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { needPoll } from '../../polls/index.ts';
import { PollShares } from '../poll-shares.ts';
import { findSheets } from '../share.store.ts';
import type { LineFacts } from './line-state.ts';

/** Decided lines as their polls froze them. A line without a decided share sheet is refused: nobody agreed to pay for it. */
@Injectable()
export class LoadFacts {
  readonly #shares: PollShares;

  constructor(shares: PollShares) {
    this.#shares = shares;
  }

  async of(tx: Tx, neighbourhoodId: Id, menuLineId: Id): Promise<LineFacts> {
    const facts = (await this.all(tx, neighbourhoodId)).find(({ line }) => line.lineId === menuLineId);
    if (facts === undefined) throw new Refused('line-not-decided');
    return facts;
  }

  async all(tx: Tx, neighbourhoodId: Id): Promise<LineFacts[]> {
    const decided = Map.groupBy(await findSheets(tx, neighbourhoodId), (sheet) => sheet.pollId);
    const facts: LineFacts[] = [];
    for (const [pollId, sheets] of decided) {
      const { rollDigest } = await needPoll(tx, neighbourhoodId, pollId);
      const lines = await this.#shares.of(tx, neighbourhoodId, pollId);
      for (const { line, homes } of lines) if (sheets.some((sheet) => sheet.menuLineId === line.lineId)) facts.push({ line, pollId, rollDigest, homes });
    }
    return facts;
  }
}
