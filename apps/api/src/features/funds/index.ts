export { FundsModule } from './funds.module.ts';
export { EstablishFund } from './maintenance/establish-fund.ts';
export { ProposeFundAct } from './maintenance/propose-fund-act.ts';
export { DecideFundAct } from './maintenance/decide-fund-act.ts';
