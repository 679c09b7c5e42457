import { Module } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { MenusModule } from '../menus/index.ts';
import { NoticesModule } from '../notices/index.ts';
import { AnnouncePoll } from './announce-poll.ts';
import { CastBallot } from './cast-ballot.ts';
import { ClosePoll, type PollClosed } from './close-poll.ts';
import { FrozenRolls } from './frozen-rolls.ts';
import { PollsController } from './polls.controller.ts';
import { CLOSE_POLL, PublishPoll } from './publish-poll.ts';
import { ReadBallotPaper } from './read-ballot-paper.ts';

@Module({
  imports: [MenusModule, NoticesModule],
  controllers: [PollsController],
  providers: [AnnouncePoll, CastBallot, ClosePoll, FrozenRolls, PublishPoll, ReadBallotPaper],
  exports: [CastBallot, ClosePoll, FrozenRolls, PublishPoll],
})
export class PollsModule {
  constructor(jobs: Jobs, close: ClosePoll) {
    jobs.worker<PollClosed>(CLOSE_POLL, async ({ neighbourhoodId, pollId }) => void (await close.run(neighbourhoodId, pollId)));
  }
}
