import { Module } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { MenusModule } from '../menus/index.ts';
import { POLL_CLOSED, PollsModule, type PollClosed } from '../polls/index.ts';
import { ApportionPoll } from './apportion-poll.ts';
import { ExplainShare } from './explain-share.ts';
import { PollShares } from './poll-shares.ts';
import { ReadCosts } from './read-costs.ts';
import { ReadShares } from './read-shares.ts';
import { SharesController } from './shares.controller.ts';

@Module({
  imports: [MenusModule, PollsModule],
  controllers: [SharesController],
  providers: [ApportionPoll, ExplainShare, PollShares, ReadCosts, ReadShares],
  exports: [ApportionPoll],
})
export class SharesModule {
  constructor(jobs: Jobs, apportion: ApportionPoll) {
    jobs.worker<PollClosed>(POLL_CLOSED, ({ neighbourhoodId, pollId }) => apportion.run(neighbourhoodId, pollId));
  }
}
