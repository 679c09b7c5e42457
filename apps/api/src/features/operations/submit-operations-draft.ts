import { Injectable } from '@nestjs/common';
import type { BodyOf, submitOperationsDraft } from '@linli/contracts';
import { dueOn, stateAfter } from '@linli/costs';
import { beijingDate, type Id } from '@linli/kernel';
import { OPERATIONS_REPORTING_RULE, operationsWarnings, type MonthlyReport } from '@linli/operations';
import { sumMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { fileReport, findReport, findReports, isRepeatedSubmission, lockOwnDraft, requestOf, viewProblems, type DraftRow, type WarningRow } from '../costs/index.ts';
import { assetOf } from './asset-view.ts';
import { findAssets, type AssetRow } from './asset.store.ts';
import { insertMonth } from './operating-line.store.ts';
import { readMonth } from './operations-draft.ts';
import { viewOperationsReport, type OperationsReportView } from './operations-report-view.ts';

/** Submits a month: computed once, by the rule, and written for ever with its warnings. */
@Injectable()
export class SubmitOperationsDraft {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, draftId: Id, body: BodyOf<typeof submitOperationsDraft>, key: string | undefined, caller: Caller): Promise<OperationsReportView> {
    const request = requestOf(key, { draftId, ...body });
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { draft, enterprise } = await lockOwnDraft(tx, neighbourhoodId, 'operations', draftId, caller.personId);
      if (!(await isRepeatedSubmission(tx, neighbourhoodId, draft, body.revision, request))) {
        const assets = await findAssets(tx, neighbourhoodId, enterprise.id);
        const { report, problems } = readMonth(draft.content, assets);
        if (report === null) throw new Refused('report-not-ready', problems[0]?.field, { count: problems.length }, viewProblems(problems).map(({ field, code, sentence }) => ({ field, code, message: sentence })));
        const today = beijingDate(await databaseNow(tx));
        if (report.period >= today.slice(0, 7)) throw new Refused('operations-month-running', 'period');
        await refuseSecond(tx, neighbourhoodId, draft, report.period);
        const examples = new Set(assets.filter((asset) => asset.isExample).map((asset) => asset.id));
        await fileReport(tx, neighbourhoodId, {
          draft,
          report: { stage: null, title: report.title, period: report.period, total: sumMoney(report.lines.map((line) => line.gross)), isExample: report.lines.some((line) => examples.has(line.assetId)) },
          warnings: warningsOf(report, assets, today),
          evidenceIds: [...report.lines, ...report.sharedCosts].flatMap((one) => one.evidenceIds),
          caller,
          request,
        });
        await insertMonth(tx, neighbourhoodId, draft.id, report);
      }
      const filed = await findReport(tx, neighbourhoodId, draft.id);
      if (filed === undefined) throw new Error('Broken invariant: a month that was filed is there');
      return viewOperationsReport(tx, neighbourhoodId, filed, { personId: caller.personId, roles: caller.roles, enterprise });
    });
  }
}

/** A month has one report; what is wrong in it is mended by a version, not by another report. */
async function refuseSecond(tx: Tx, neighbourhoodId: Id, draft: DraftRow, month: string): Promise<void> {
  const reports = await findReports(tx, neighbourhoodId, { kind: 'operations', enterpriseId: draft.enterpriseId, limit: 1_000 });
  const previous = reports.find((report) => report.id === draft.previousId);
  if (reports.some((report) => report.period === month && report.number !== previous?.number && (stateAfter(report.steps) !== 'returned' || report.followedBy !== null))) throw new Refused('operations-month-reported', 'period', { month });
}

function warningsOf(report: MonthlyReport, assets: readonly AssetRow[], today: string): WarningRow[] {
  const promised = assets.flatMap((asset) => (asset.netPerYear === null ? [] : [[asset.id, fenOf(asset.netPerYear)] as const]));
  const findings = operationsWarnings({
    assets: new Map(assets.map((asset) => [asset.id, assetOf(asset)])),
    lines: report.lines,
    dueOn: dueOn(report.period, OPERATIONS_REPORTING_RULE),
    submittedOn: today,
    promisedPerYear: new Map(promised),
  });
  return findings.map(({ code, assetId, inWords }) => ({ code, subjectId: assetId, inWords: inWords.zh }));
}
