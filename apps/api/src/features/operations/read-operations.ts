import { Injectable } from '@nestjs/common';
import type { OutputOf, readOperations, readOperationsDesk } from '@linli/contracts';
import { dueReports, stateAfter, type DueReport } from '@linli/costs';
import { beijingDate, type Id } from '@linli/kernel';
import { concessionProgress, displayYears, FINANCE_KINDS, OPERATIONS_REPORTING_RULE, OPERATIONS_WARNINGS, paybackMonths, type OperationsWarningCode } from '@linli/operations';
import { displayPercent, formatMoney, sumMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { enterpriseOf, findReports, findWarnings, lawText, type ReportRow, type WarningRow } from '../costs/index.ts';
import { findAssets, type AssetRow } from './asset.store.ts';
import { viewAsset } from './asset-view.ts';
import { findFinance } from './finance.store.ts';
import { findFundParts, findOperatingLines, type OperatingLineRow } from './operating-line.store.ts';
import { financeInWords } from './record-finance.ts';
import { figuresOf, sumFigures, type Figures } from './sums.ts';

type PublicOperations = OutputOf<typeof readOperations>;
type AssetPage = PublicOperations['assets'][number];

/** What is operated, for everybody: income by asset and month, whose it is, how far the investment came back, what is late. */
@Injectable()
export class ReadOperations {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(neighbourhoodId: Id): Promise<PublicOperations> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const assets = await findAssets(tx, neighbourhoodId);
      const reports = await findReports(tx, neighbourhoodId, { kind: 'operations', newestPublished: true, limit: 1_000 });
      const ids = reports.map((report) => report.id);
      const [lines, warnings, parts] = [await findOperatingLines(tx, neighbourhoodId, ids), await findWarnings(tx, neighbourhoodId, ids), await findFundParts(tx, neighbourhoodId, ids)];
      const finance = await findFinance(tx, neighbourhoodId);
      return {
        sums: sumFigures(lines.map(figuresOf)),
        toFund: formatMoney(sumMoney(parts.map((part) => fenOf(part.toFund)))),
        hasExamples: assets.some((asset) => asset.isExample) || finance.some((record) => record.isExample),
        assets: assets.map((asset) => assetPage(asset, reports, lines.filter((line) => line.assetId === asset.id), warnings.filter((one) => one.subjectId === asset.id))),
        late: await this.#late(tx, neighbourhoodId, assets, today),
        dueRule: { days: OPERATIONS_REPORTING_RULE.days, isExample: OPERATIONS_REPORTING_RULE.isExample },
        finance: finance.map((record) => ({ kind: record.kind, kindName: FINANCE_KINDS[record.kind].name.zh, counterparty: record.counterparty, enterpriseName: record.enterpriseName, signedOn: record.signedOn, isExample: record.isExample, inWords: financeInWords(record) })),
      };
    });
  }

  desk(neighbourhoodId: Id, personId: Id): Promise<OutputOf<typeof readOperationsDesk>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const enterprise = await enterpriseOf(tx, neighbourhoodId, personId);
      if (enterprise === undefined) return { due: [], assets: [] };
      const assets = await findAssets(tx, neighbourhoodId, enterprise.id);
      return { due: await this.#due(tx, neighbourhoodId, enterprise.id, assets, beijingDate(await databaseNow(tx))), assets: assets.map(viewAsset) };
    });
  }

  async #late(tx: Tx, neighbourhoodId: Id, assets: readonly AssetRow[], today: string): Promise<PublicOperations['late']> {
    const late: PublicOperations['late'] = [];
    for (const [enterpriseId, own] of Map.groupBy(assets, (asset) => asset.enterpriseId)) {
      const due = await this.#due(tx, neighbourhoodId, enterpriseId, own, today);
      late.push(...due.map((one) => ({ enterpriseName: own[0]?.enterpriseName ?? '', ...one })));
    }
    return late;
  }

  /** Months that are over and have no report under way or published; a returned one is not there. */
  async #due(tx: Tx, neighbourhoodId: Id, enterpriseId: Id, assets: readonly AssetRow[], today: string): Promise<DueReport[]> {
    const firstMonth = assets.map((asset) => asset.firstMonth).sort()[0];
    if (firstMonth === undefined) return [];
    const reports = await findReports(tx, neighbourhoodId, { kind: 'operations', enterpriseId, limit: 1_000 });
    const reported = new Set(reports.filter((report) => stateAfter(report.steps) !== 'returned').map((report) => report.period ?? ''));
    return dueReports({ firstMonth, reported, today }, OPERATIONS_REPORTING_RULE);
  }
}

function assetPage(asset: AssetRow, reports: readonly ReportRow[], lines: readonly OperatingLineRow[], warnings: readonly (WarningRow & { reportId: Id })[]): AssetPage {
  const monthOf = new Map(reports.map((report) => [report.id, report.period ?? '']));
  const months = [...Map.groupBy(lines, (line) => line.reportId)]
    .map(([reportId, own]) => ({ ...sumFigures(own.map(figuresOf)), month: monthOf.get(reportId) ?? '', reportId, publishedAt: new Date(reports.find((one) => one.id === reportId)?.steps.at(-1)?.at ?? 0).toISOString() }))
    .sort((left, right) => (left.month < right.month ? 1 : -1));
  return {
    ...viewAsset(asset),
    sums: sumFigures(lines.map(figuresOf)),
    months,
    progress: progressOf(asset, months),
    warnings: warnings.map(({ reportId, code, inWords }) => {
      const page = OPERATIONS_WARNINGS[code as OperationsWarningCode];
      return { month: monthOf.get(reportId) ?? '', name: page.name.zh, inWords, law: lawText(page.law), isExample: page.isExample };
    }),
  };
}

function progressOf(asset: AssetRow, months: readonly (Figures & { readonly month: string })[]): AssetPage['progress'] {
  if (asset.investment === null || asset.netPerYear === null) return null;
  const concession = { investment: fenOf(asset.investment), netPerYear: fenOf(asset.netPerYear), firstMonth: asset.firstMonth };
  const progress = concessionProgress(concession, months.map((one) => ({ month: one.month, net: fenOf(one.net), operator: fenOf(one.operator) })));
  const years = (perYear: bigint): string | null => {
    const needed = paybackMonths(concession.investment, perYear);
    return needed === null ? null : displayYears(needed);
  };
  const recovered = progress.recovered > 0n ? progress.recovered : 0n;
  return {
    investment: asset.investment,
    netPerYear: asset.netPerYear,
    months: progress.months,
    promised: formatMoney(progress.promised),
    actual: formatMoney(progress.actual),
    difference: formatMoney(progress.difference),
    recovered: formatMoney(progress.recovered),
    remaining: formatMoney(progress.remaining),
    recoveredPercent: displayPercent(recovered, concession.investment),
    promisedYears: years(concession.netPerYear),
    actualYears: progress.months === 0 ? null : years((progress.recovered * 12n) / BigInt(progress.months)),
  };
}
