import { Injectable } from '@nestjs/common';
import type { BodyOf, submitCostDraft } from '@linli/contracts';
import { sumsByLine, warningsOf, type CostReport } from '@linli/costs';
import { beijingDate, type Id } from '@linli/kernel';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { readDraft } from './cost-draft.ts';
import { insertCostLines, publishedSums } from './cost-line.store.ts';
import { viewCostReport, type CostReportView } from './cost-report-view.ts';
import { findCostableLines } from './menu-lines.queries.ts';
import type { DraftRow } from './filings/report-draft.store.ts';
import { findReport } from './filings/report.store.ts';
import { viewProblems } from './filings/report-view.ts';
import { fileReport, isRepeatedSubmission, lockOwnDraft, requestOf } from './filings/take-steps.ts';

/** Submits a draft: what was typed is read once, by the rule, and written for ever, with the warnings that hold at this moment. */
@Injectable()
export class SubmitCostDraft {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, draftId: Id, body: BodyOf<typeof submitCostDraft>, key: string | undefined, caller: Caller): Promise<CostReportView> {
    const request = requestOf(key, { draftId, ...body });
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { draft, enterprise } = await lockOwnDraft(tx, neighbourhoodId, 'cost', draftId, caller.personId);
      if (!(await isRepeatedSubmission(tx, neighbourhoodId, draft, body.revision, request))) {
        const lines = await findCostableLines(tx, neighbourhoodId);
        const { report, problems } = readDraft(draft.content, lines);
        if (report === null) throw new Refused('report-not-ready', problems[0]?.field, { count: problems.length }, viewProblems(problems).map(({ field, code, sentence }) => ({ field, code, message: sentence })));
        const examples = new Set(lines.filter((line) => line.isExample).map((line) => line.lineId));
        await fileReport(tx, neighbourhoodId, {
          draft,
          report: { stage: report.stage, title: report.title, period: report.period, total: report.total, isExample: report.lines.some((line) => examples.has(line.lineId)) },
          warnings: await this.#warnings(tx, neighbourhoodId, draft, report),
          evidenceIds: report.lines.flatMap((line) => line.evidenceIds),
          caller,
          request,
        });
        await insertCostLines(tx, neighbourhoodId, draft.id, report.lines);
      }
      const filed = await findReport(tx, neighbourhoodId, draft.id);
      if (filed === undefined) throw new Error('Broken invariant: a report that was filed is there');
      return viewCostReport(tx, neighbourhoodId, filed, { personId: caller.personId, roles: caller.roles, enterprise });
    });
  }

  async #warnings(tx: Tx, neighbourhoodId: Id, draft: DraftRow, report: CostReport): Promise<{ code: string; subjectId: Id | null; inWords: string }[]> {
    const previous = draft.previousId === null ? undefined : await findReport(tx, neighbourhoodId, draft.previousId);
    const published = await publishedSums(tx, neighbourhoodId, previous);
    const submittedOn = beijingDate(await databaseNow(tx));
    return warningsOf({ stage: report.stage, period: report.period, submittedOn, sums: sumsByLine(report.lines), published }).map(({ code, lineId, inWords }) => ({ code, subjectId: lineId, inWords: inWords.zh }));
  }
}
