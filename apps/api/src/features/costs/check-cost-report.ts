import { Injectable } from '@nestjs/common';
import type { BodyOf, checkCostReport } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { Database } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { viewCostReport, type CostReportView } from './cost-report-view.ts';
import { bookAccepted } from './publish-cost-report.ts';
import { findReport } from './filings/report.store.ts';
import { checkReport, requestOf } from './filings/take-steps.ts';

/** The street's and the district's check of a report of costs. With the district's it is published, and what it accepts is booked. */
@Injectable()
export class CheckCostReport {
  readonly #database: Database;
  readonly #jobs: Jobs;

  constructor(database: Database, jobs: Jobs) {
    this.#database = database;
    this.#jobs = jobs;
  }

  run(neighbourhoodId: Id, reportId: Id, body: BodyOf<typeof checkCostReport>, key: string | undefined, caller: Caller): Promise<CostReportView> {
    const request = requestOf(key, { reportId, ...body });
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { report, isPublished } = await checkReport(tx, neighbourhoodId, { kind: 'cost', reportId }, body, caller, request);
      if (isPublished) await bookAccepted(tx, neighbourhoodId, report, this.#jobs);
      const moved = (await findReport(tx, neighbourhoodId, reportId)) ?? report;
      return viewCostReport(tx, neighbourhoodId, moved, { personId: caller.personId, roles: caller.roles, enterprise: undefined });
    });
  }
}
