import { Injectable } from '@nestjs/common';
import type { listReports, OutputOf, QueryOf, readEnterpriseDesk } from '@linli/contracts';
import { dueReports, stateAfter, type StepCode } from '@linli/costs';
import { beijingDate, type Id } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { findEvidence } from '../../../platform/evidence/evidence.store.ts';
import { KeepEvidence } from '../../../platform/evidence/keep-evidence.ts';
import type { FileToSend } from '../../../platform/http/as-file.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { balancesOf, findItems } from '../../ledger/index.ts';
import { enterpriseOf, type EnterpriseRow } from './enterprise.store.ts';
import { findOpenDrafts } from './report-draft.store.ts';
import { evidenceIdsOf, findReport, findReports, type ReportRow } from './report.store.ts';
import { viewEnterprise } from './register-enterprise.ts';
import { checkOf, viewHead } from './report-view.ts';

type Desk = OutputOf<typeof readEnterpriseDesk>;

/** The last step in each state that a report can be listed by. */
const LAST_STEPS: Readonly<Record<NonNullable<QueryOf<typeof listReports>['state']>, StepCode>> = { submitted: 'submit', 'street-checked': 'street-check', 'district-checked': 'district-check', published: 'publish', returned: 'return' };
const WATCHERS: readonly string[] = ['committee', 'street', 'district', 'city', 'auditor'];

/** Whether somebody may see a report that is not published: those who check and watch, and its own enterprise. */
export function maySee(report: ReportRow, caller: Caller, enterprise: EnterpriseRow | undefined): boolean {
  return caller.roles.some((role) => WATCHERS.includes(role)) || enterprise?.id === report.enterpriseId;
}

/** A report for somebody who may see it; for others it is not there. */
export async function needReport(tx: Tx, neighbourhoodId: Id, reportId: Id, caller: Caller): Promise<{ report: ReportRow; enterprise: EnterpriseRow | undefined }> {
  const enterprise = await enterpriseOf(tx, neighbourhoodId, caller.personId);
  const report = await findReport(tx, neighbourhoodId, reportId);
  if (report === undefined || !maySee(report, caller, enterprise)) throw new Refused('not-found');
  return { report, enterprise };
}

/** What waits for an enterprise, what waits for a check, and the documents behind. */
@Injectable()
export class ReadReports {
  readonly #database: Database;
  readonly #evidence: KeepEvidence;

  constructor(database: Database, evidence: KeepEvidence) {
    this.#database = database;
    this.#evidence = evidence;
  }

  desk(neighbourhoodId: Id, personId: Id): Promise<Desk> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const enterprise = await enterpriseOf(tx, neighbourhoodId, personId);
      if (enterprise === undefined) return { enterprise: null, today, due: [], drafts: [], reports: [], owed: '0.00', paid: '0.00' };
      const reports = await findReports(tx, neighbourhoodId, { enterpriseId: enterprise.id, limit: 100 });
      const drafts = await findOpenDrafts(tx, neighbourhoodId, enterprise.id);
      const [payable] = await balancesOf(tx, neighbourhoodId, { fund: 'renovation', account: 'payable', details: [enterprise.id] });
      const paid = sumMoney((await findItems(tx, neighbourhoodId, { fund: 'renovation', direction: 'out', details: [enterprise.id] })).map((item) => item.settled));
      return {
        enterprise: viewEnterprise(enterprise),
        today,
        due: dueOf(reports, today),
        drafts: drafts.map((draft) => ({ draftId: draft.id, kind: draft.kind, title: (draft.content as { title?: string }).title ?? '', previousId: draft.previousId, updatedAt: draft.updatedAt.toISOString() })),
        reports: reports.map(viewHead),
        owed: formatMoney(-(payable?.balance ?? 0n)),
        paid: formatMoney(paid),
      };
    });
  }

  list(neighbourhoodId: Id, query: QueryOf<typeof listReports>, caller: Caller): Promise<OutputOf<typeof listReports>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const enterprise = await enterpriseOf(tx, neighbourhoodId, caller.personId);
      const watches = caller.roles.some((role) => WATCHERS.includes(role));
      if (!watches && enterprise === undefined) return { items: [] };
      const reports = await findReports(tx, neighbourhoodId, { kind: query.kind, last: query.state === undefined ? undefined : LAST_STEPS[query.state], enterpriseId: watches ? undefined : enterprise?.id, limit: query.limit });
      const items = reports.map((report) => ({ ...viewHead(report), waitsForYou: checkOf(report, caller) !== null }));
      return { items: items.sort((left, right) => Number(right.waitsForYou) - Number(left.waitsForYou)) };
    });
  }

  /** A document of a report: of a published one for every member, before that for those who may see the report. */
  async evidence(neighbourhoodId: Id, reportId: Id, evidenceId: Id, caller: Caller): Promise<FileToSend> {
    const row = await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const report = await findReport(tx, neighbourhoodId, reportId);
      const enterprise = await enterpriseOf(tx, neighbourhoodId, caller.personId);
      if (report === undefined || (stateAfter(report.steps) !== 'published' && !maySee(report, caller, enterprise))) throw new Refused('not-found');
      if (!(await evidenceIdsOf(tx, neighbourhoodId, reportId)).includes(evidenceId)) throw new Refused('not-found');
      return (await findEvidence(tx, neighbourhoodId, [evidenceId]))[0];
    });
    if (row === undefined) throw new Refused('not-found');
    return this.#evidence.fileOf(neighbourhoodId, row);
  }
}

/** Works are reported monthly from the month in which their contract was published until they are settled. */
function dueOf(reports: readonly ReportRow[], today: string): Desk['due'] {
  const published = reports.filter((report) => stateAfter(report.steps) === 'published');
  const days = published.filter((report) => report.stage === 'contract').map((report) => beijingDate(Date.parse(report.steps.at(-1)?.at ?? '')));
  const firstMonth = days.sort()[0]?.slice(0, 7);
  if (firstMonth === undefined || published.some((report) => report.stage === 'settlement')) return [];
  const reported = new Set(reports.filter((report) => report.stage === 'payment' && stateAfter(report.steps) !== 'returned').map((report) => report.period ?? ''));
  return dueReports({ firstMonth, reported, today });
}
