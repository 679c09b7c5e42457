import { Injectable } from '@nestjs/common';
import type { BodyOf, checkOperationsReport } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { Database } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { checkReport, findReport, needReport, requestOf } from '../costs/index.ts';
import { viewOperationsReport, type OperationsReportView } from './operations-report-view.ts';
import { bookMonth } from './publish-month.ts';

/** The checks of a month; with the district's it is published and booked. */
@Injectable()
export class CheckOperationsReport {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, reportId: Id, body: BodyOf<typeof checkOperationsReport>, key: string | undefined, caller: Caller): Promise<OperationsReportView> {
    const request = requestOf(key, { reportId, ...body });
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { report, isPublished } = await checkReport(tx, neighbourhoodId, { kind: 'operations', reportId }, body, caller, request);
      if (isPublished) await bookMonth(tx, neighbourhoodId, report);
      const moved = (await findReport(tx, neighbourhoodId, reportId)) ?? report;
      return viewOperationsReport(tx, neighbourhoodId, moved, { personId: caller.personId, roles: caller.roles, enterprise: undefined });
    });
  }

  read(neighbourhoodId: Id, reportId: Id, caller: Caller): Promise<OperationsReportView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { report, enterprise } = await needReport(tx, neighbourhoodId, reportId, caller);
      if (report.kind !== 'operations') throw new Refused('not-found');
      return viewOperationsReport(tx, neighbourhoodId, report, { personId: caller.personId, roles: caller.roles, enterprise });
    });
  }
}
