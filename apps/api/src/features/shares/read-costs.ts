import { Injectable } from '@nestjs/common';
import type { OutputOf, readCosts } from '@linli/contracts';
import { RULES, type RuleCode } from '@linli/cost-sharing';
import type { Id } from '@linli/kernel';
import { Database } from '../../platform/database/transaction.ts';
import { FrozenMenus } from '../menus/index.ts';
import { findPollOfMenu, findQuestions, findResults } from '../polls/index.ts';
import { outcomeOf } from './apportion-poll.ts';

/** The money of a frozen menu, for everybody: every line, who pays it, what became of it. */
@Injectable()
export class ReadCosts {
  readonly #database: Database;
  readonly #menus: FrozenMenus;

  constructor(database: Database, menus: FrozenMenus) {
    this.#database = database;
    this.#menus = menus;
  }

  run(neighbourhoodId: Id, menuId: Id): Promise<OutputOf<typeof readCosts>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { view } = await this.#menus.read(tx, neighbourhoodId, menuId);
      const pollId = await findPollOfMenu(tx, neighbourhoodId, menuId);
      const questions = pollId === undefined ? [] : await findQuestions(tx, neighbourhoodId, pollId);
      const results = pollId === undefined ? [] : await findResults(tx, neighbourhoodId, pollId);
      return {
        menuId,
        title: view.title,
        version: view.version,
        total: view.total,
        plan: view.plan,
        hasExamples: view.hasExamples,
        lines: view.lines.map((line) => ({
          lineId: line.lineId,
          itemCode: line.itemCode,
          title: line.title,
          category: line.category,
          scope: line.scope,
          quantity: line.quantity,
          unit: line.unit,
          unitPrice: line.unitPrice,
          total: line.total,
          isExample: line.isExample || line.sources.some((source) => source.isExample),
          plan: line.plan,
          ruleName: RULES[line.rule.code as RuleCode].name.zh,
          outcome: outcomeOf(line, questions, results),
        })),
      };
    });
  }
}
