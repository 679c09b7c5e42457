export { SharesModule } from './shares.module.ts';
export { ApportionPoll } from './apportion-poll.ts';
