export { SharesModule } from './shares.module.ts';
export { ApportionPoll } from './apportion-poll.ts';
export { ChargeLine, type AcceptedCost } from './charges/charge-line.ts';
export { ChangeLine } from './charges/change-line.ts';
export { SplitInstalment } from './charges/split-instalment.ts';
export type { Applied } from './charges/apply-event.ts';
export { paidByHome, type ClaimablePayment } from './charges/account.queries.ts';
