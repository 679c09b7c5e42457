import { Injectable } from '@nestjs/common';
import { digestOf } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { KINDS, type ItemCode } from '@linli/menus';
import { formatMoney } from '@linli/quantities';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { Database } from '../../platform/database/transaction.ts';
import { findQuestions, findResults } from '../polls/index.ts';
import type { LineShares } from './line-shares.ts';
import { PollShares } from './poll-shares.ts';
import { insertSheet } from './share.store.ts';

export type LineOutcome = 'passed' | 'rejected' | 'no-quorum' | 'open' | 'no-vote';

/** What became of a line: by its own question, by the one about all basic works, or without any where nobody is asked. */
export function outcomeOf(
  line: { readonly lineId: Id; readonly itemCode: string },
  questions: readonly { readonly id: Id; readonly menuLineId: Id | null }[],
  results: readonly { readonly questionId: Id; readonly outcome: 'passed' | 'rejected' | 'no-quorum' }[],
): LineOutcome {
  const kind = KINDS[line.itemCode as ItemCode];
  if (kind.matter === null || kind.category === 'governance') return 'no-vote';
  const question = questions.find((one) => one.menuLineId === line.lineId) ?? (kind.category === 'basic' ? questions.find((one) => one.menuLineId === null) : undefined);
  if (question === undefined) return 'no-vote';
  return results.find((result) => result.questionId === question.id)?.outcome ?? 'open';
}

/** After a poll closed: one share sheet for each line that passed, or that needed no vote. A second run finds them written. */
@Injectable()
export class ApportionPoll {
  readonly #database: Database;
  readonly #shares: PollShares;

  constructor(database: Database, shares: PollShares) {
    this.#database = database;
    this.#shares = shares;
  }

  run(neighbourhoodId: Id, pollId: Id): Promise<void> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const lines = await this.#shares.of(tx, neighbourhoodId, pollId);
      const questions = await findQuestions(tx, neighbourhoodId, pollId);
      const results = await findResults(tx, neighbourhoodId, pollId);
      let written = 0;
      for (const shares of lines) {
        const outcome = outcomeOf(shares.line, questions, results);
        if (outcome !== 'passed' && outcome !== 'no-vote') continue;
        const made = await insertSheet(tx, neighbourhoodId, { menuLineId: shares.line.lineId, pollId, input: shares.input, inputDigest: digestOf(shares.input).hex, shares: rowsOf(shares) });
        written += made ? 1 : 0;
      }
      if (written > 0) await recordAudit(tx, { neighbourhoodId, personId: undefined, action: 'shares-written', subject: `poll:${pollId}`, detail: { sheets: written } });
    });
  }
}

function rowsOf(shares: LineShares): { homeId: Id; amount: string }[] {
  const { apportionment } = shares;
  if (apportionment === null) return [];
  return shares.homes.map((home, at) => ({ homeId: home.homeId, amount: formatMoney(apportionment.amounts[at] ?? 0n) }));
}
