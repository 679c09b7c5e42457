import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { beijingDate, type Id } from '@linli/kernel';
import { CheckOperationsReport, RecordFinance, RegisterAsset, SubmitOperationsDraft, WriteOperationsDraft } from '../features/operations/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';
import { callerOf, monthBefore, paper, type ReportHands } from './costs.ts';

/** Three months of the parcel lockers: gross of lockers and of the adverts on them, and what keeping them costs. */
const MONTHS = [
  { back: 4, lockers: '5200.00', adverts: '1800.00', cost: '1350.00' },
  { back: 3, lockers: '5480.00', adverts: '2100.00', cost: '1350.00' },
  { back: 2, lockers: '5610.50', adverts: '900.00', cost: '1620.00' },
] as const;

/** What is operated in the demo: the decided parcel lockers with three published months and one that is due. All figures are examples. */
export async function seedOperations(app: NestFastifyApplication, neighbourhoodId: Id, enterpriseId: Id, hands: ReportHands): Promise<void> {
  const today = beijingDate(await app.get(Database).globally(databaseNow));
  const { assetId } = await app.get(RegisterAsset).run(
    neighbourhoodId,
    {
      enterpriseId,
      name: '智能快件箱（12 组）',
      titleType: 'owners-common',
      consentDocument: '业主表决：智能快件箱（示例）',
      consentOn: today,
      ownersBasisPoints: 6_000,
      fundBasisPoints: 5_000,
      incomeLines: ['lockers', 'advertising'],
      firstMonth: monthBefore(today, 4),
      concession: { investment: '216000.00', netPerYear: '69600.00' },
      isExample: true,
    },
    newId(),
    hands.street,
  );
  const evidenceId = await paper(app, neighbourhoodId, '维护费用单据（示例）.jpg', hands.enterprise, 240);
  for (const month of MONTHS) {
    const period = monthBefore(today, month.back);
    const draft = await app.get(WriteOperationsDraft).begin(neighbourhoodId, { from: 'month', period }, newId(), hands.enterprise);
    const row = (incomeLine: string, gross: string, directCost: string): { assetId: Id; incomeLine: string; gross: string; tax: string; directCost: string; evidenceIds: Id[] } => ({ assetId, incomeLine, gross, tax: '0', directCost, evidenceIds: [evidenceId] });
    const content = { title: draft.content.title, period, lines: [row('lockers', month.lockers, month.cost), row('advertising', month.adverts, '0')], sharedCosts: [{ description: '电费（示例）', amount: '300.00', key: 'by-gross', evidenceIds: [evidenceId] }] };
    const written = await app.get(WriteOperationsDraft).write(neighbourhoodId, draft.draftId, { revision: draft.revision, content }, hands.enterprise);
    const { reportId } = await app.get(SubmitOperationsDraft).run(neighbourhoodId, draft.draftId, { revision: written.revision }, newId(), callerOf(hands.enterprise, 'enterprise'));
    await app.get(CheckOperationsReport).run(neighbourhoodId, reportId, { outcome: 'passed' }, newId(), callerOf(hands.street, 'street'));
    await app.get(CheckOperationsReport).run(neighbourhoodId, reportId, { outcome: 'passed' }, newId(), callerOf(hands.district, 'district'));
  }
  await app.get(RecordFinance).run(
    neighbourhoodId,
    { enterpriseId, kind: 'pledge', counterparty: '示例银行', principal: '150000.00', signedOn: today, registrationNo: '示例 0001', pledgedIncome: ['lockers', 'advertising'], isExample: true },
    newId(),
    hands.street,
  );
}
