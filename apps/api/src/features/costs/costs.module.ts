import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.ts';
import { MenusModule } from '../menus/index.ts';
import { CheckCostReport } from './check-cost-report.ts';
import { CostsController } from './costs.controller.ts';
import { PromisePartyMoney } from './promises/promise-party-money.ts';
import { ReadCostReports } from './read-cost-reports.ts';
import { ReadReports } from './filings/read-reports.ts';
import { RegisterEnterprise } from './filings/register-enterprise.ts';
import { ReportsController } from './filings/reports.controller.ts';
import { SubmitCostDraft } from './submit-cost-draft.ts';
import { WriteCostDraft } from './write-cost-draft.ts';

@Module({
  imports: [MenusModule, LedgerModule],
  controllers: [ReportsController, CostsController],
  providers: [RegisterEnterprise, ReadReports, WriteCostDraft, SubmitCostDraft, CheckCostReport, ReadCostReports, PromisePartyMoney],
  exports: [RegisterEnterprise, WriteCostDraft, SubmitCostDraft, CheckCostReport, PromisePartyMoney],
})
export class CostsModule {}
