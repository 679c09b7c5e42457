import type { OutputOf, readOperationsReport } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { COST_KEYS, INCOME_LINES, OPERATIONS_WARNINGS, TITLE_TYPES } from '@linli/operations';
import type { Tx } from '../../platform/database/transaction.ts';
import { viewHead, viewInCheck, type ReportRow, type Viewer } from '../costs/index.ts';
import { findAssets } from './asset.store.ts';
import { findFundParts, findOperatingCosts, findOperatingLines } from './operating-line.store.ts';
import { figuresOf, sumFigures } from './sums.ts';

export type OperationsReportView = OutputOf<typeof readOperationsReport>;

export async function viewOperationsReport(tx: Tx, neighbourhoodId: Id, report: ReportRow, viewer: Viewer): Promise<OperationsReportView> {
  const lines = await findOperatingLines(tx, neighbourhoodId, [report.id]);
  const assets = new Map((await findAssets(tx, neighbourhoodId, report.enterpriseId)).map((asset) => [asset.id, asset]));
  const [part] = await findFundParts(tx, neighbourhoodId, [report.id]);
  return {
    ...viewHead(report),
    ...(await viewInCheck(tx, neighbourhoodId, report, viewer, OPERATIONS_WARNINGS)),
    lines: lines.map((line) => {
      const asset = assets.get(line.assetId);
      return {
        ...figuresOf(line),
        position: line.position,
        assetId: line.assetId,
        assetName: asset?.name ?? '',
        titleName: asset === undefined ? '' : TITLE_TYPES[asset.titleType].name.zh,
        incomeLine: line.incomeLine,
        incomeLineName: INCOME_LINES[line.incomeLine].name.zh,
        evidenceIds: [...line.evidenceIds],
      };
    }),
    sharedCosts: (await findOperatingCosts(tx, neighbourhoodId, report.id)).map(({ description, amount, key, evidenceIds }) => ({ description, amount, keyName: COST_KEYS[key].name.zh, evidenceIds: [...evidenceIds] })),
    sums: sumFigures(lines.map(figuresOf)),
    fundPart: part === undefined ? null : { owners: part.owners, toFund: part.toFund, isLow: part.isLow },
  };
}
