import { Injectable } from '@nestjs/common';
import type { listPublishedCosts, OutputOf, QueryOf, readPlanAndActual, readPublishedCost } from '@linli/contracts';
import { compareLines, compareParties, stateAfter, STAGES, type PlannedLine } from '@linli/costs';
import { PARTIES, type PartyCode } from '@linli/cost-sharing';
import type { Id } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { FrozenMenus } from '../menus/index.ts';
import { publishedSums } from './cost-line.store.ts';
import { viewCostReport, viewPublished, viewStage, type CostReportView } from './cost-report-view.ts';
import { moneyIn } from './promises/money-in.queries.ts';
import { needReport } from './filings/read-reports.ts';
import { findReport, findReports, findWarnings } from './filings/report.store.ts';
import { viewHead } from './filings/report-view.ts';


/** Reports of costs as their enterprise and those in charge see them, and as everybody does. */
@Injectable()
export class ReadCostReports {
  readonly #database: Database;
  readonly #menus: FrozenMenus;

  constructor(database: Database, menus: FrozenMenus) {
    this.#database = database;
    this.#menus = menus;
  }

  report(neighbourhoodId: Id, reportId: Id, caller: Caller): Promise<CostReportView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { report, enterprise } = await needReport(tx, neighbourhoodId, reportId, caller);
      if (report.kind !== 'cost') throw new Refused('not-found');
      return viewCostReport(tx, neighbourhoodId, report, { personId: caller.personId, roles: caller.roles, enterprise });
    });
  }

  listPublished(neighbourhoodId: Id, query: QueryOf<typeof listPublishedCosts>): Promise<OutputOf<typeof listPublishedCosts>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const reports = await findReports(tx, neighbourhoodId, { kind: 'cost', newestPublished: true, menuLineId: query.lineId, limit: query.limit });
      const warnings = await findWarnings(tx, neighbourhoodId, reports.map((report) => report.id));
      return { items: reports.map((report) => ({ ...viewHead(report), ...viewStage(report), warnings: warnings.filter((one) => one.reportId === report.id).length })) };
    });
  }

  published(neighbourhoodId: Id, reportId: Id): Promise<OutputOf<typeof readPublishedCost>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const report = await findReport(tx, neighbourhoodId, reportId);
      if (report === undefined || report.kind !== 'cost' || stateAfter(report.steps) !== 'published') throw new Refused('not-found');
      return viewPublished(tx, neighbourhoodId, report);
    });
  }

  planAndActual(neighbourhoodId: Id, menuId: Id): Promise<OutputOf<typeof readPlanAndActual>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { view } = await this.#menus.read(tx, neighbourhoodId, menuId);
      const planned: PlannedLine[] = view.lines.map((line) => ({ lineId: line.lineId, planned: fenOf(line.total), parties: line.plan.map(({ party, amount }) => ({ party, amount: fenOf(amount) })) }));
      const lines = compareLines(planned, await publishedSums(tx, neighbourhoodId));
      const money = await moneyIn(tx, neighbourhoodId);
      const parties = compareParties(planned, new Map(money.map((one) => [one.party, one.promised])), new Map(money.map((one) => [one.party, one.arrived])));
      const titles = new Map(view.lines.map((line) => [line.lineId, line]));
      return {
        menuId,
        title: view.title,
        hasExamples: view.hasExamples,
        planned: view.total,
        actual: formatMoney(sumMoney(lines.map((line) => line.actual))),
        lines: lines.map((line) => ({
          lineId: line.lineId,
          title: titles.get(line.lineId)?.title ?? '',
          planned: formatMoney(line.planned),
          stages: Object.values(STAGES).map(({ code, name }) => ({ stage: code, name: name.zh, amount: formatMoney(line.stages[code]) })),
          agreed: formatMoney(line.agreed),
          accepted: formatMoney(line.accepted),
          actual: formatMoney(line.actual),
          actualStage: line.actualStage,
          difference: line.difference === null ? null : formatMoney(line.difference),
          isExample: titles.get(line.lineId)?.isExample ?? false,
        })),
        parties: parties.map(({ party, ...amounts }) => ({
          party,
          name: PARTIES[party as PartyCode].name.zh,
          planned: formatMoney(amounts.planned),
          promised: formatMoney(amounts.promised),
          arrived: formatMoney(amounts.arrived),
          waiting: formatMoney(amounts.waiting),
          unpromised: formatMoney(amounts.unpromised),
        })),
      };
    });
  }
}
