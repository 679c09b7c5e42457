import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ChecksModule } from './checks/checks.module.ts';
import type { Config } from './config.ts';
import { BankStatementsModule } from './features/bank-statements/index.ts';
import { FundsModule } from './features/funds/index.ts';
import { CostsModule } from './features/costs/index.ts';
import { HomesModule } from './features/homes/index.ts';
import { IdentityModule } from './features/identity/index.ts';
import { LedgerModule } from './features/ledger/index.ts';
import { MenusModule } from './features/menus/index.ts';
import { NoticesModule } from './features/notices/index.ts';
import { OperationsModule } from './features/operations/index.ts';
import { OverviewModule } from './features/overview/index.ts';
import { PollsModule } from './features/polls/index.ts';
import { PublicMoneyModule } from './features/public-money/index.ts';
import { SharesModule } from './features/shares/index.ts';
import { ConfigModule } from './platform/config.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { EvidenceModule } from './platform/evidence/evidence.module.ts';
import { OpenApiController } from './platform/http/open-api.controller.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { PdfModule } from './platform/pdf/pdf.module.ts';

/** The table of contents: platform first, then the features, each of which may use those before it. */
@Module({})
export class AppModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forConfig(config),
        DatabaseModule.forConfig(config),
        JobsModule.forConfig(config),
        PdfModule,
        EvidenceModule,
        IdentityModule,
        HomesModule,
        NoticesModule,
        MenusModule,
        PollsModule,
        LedgerModule,
        FundsModule,
        CostsModule,
        SharesModule,
        OperationsModule,
        BankStatementsModule,
        PublicMoneyModule,
        OverviewModule,
        ChecksModule,
      ],
      controllers: [OpenApiController],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
