import { Module } from '@nestjs/common';
import { DecideFundAct } from './maintenance/decide-fund-act.ts';
import { EstablishFund } from './maintenance/establish-fund.ts';
import { FundController } from './maintenance/fund.controller.ts';
import { ProposeFundAct } from './maintenance/propose-fund-act.ts';
import { ReadFundAccounts } from './maintenance/read-fund-accounts.ts';
import { ReadFund } from './maintenance/read-fund.ts';

@Module({
  controllers: [FundController],
  providers: [DecideFundAct, EstablishFund, ProposeFundAct, ReadFund, ReadFundAccounts],
  exports: [DecideFundAct, EstablishFund, ProposeFundAct],
})
export class FundsModule {}
