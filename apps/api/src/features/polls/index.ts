export { PollsModule } from './polls.module.ts';
export { POLL_CLOSED, type PollClosed } from './close-poll.ts';
export { CastBallot } from './cast-ballot.ts';
export { PublishPoll } from './publish-poll.ts';
export { ClosePoll } from './close-poll.ts';
export { FrozenRolls } from './frozen-rolls.ts';
export { findQuestions, findResults, needPoll } from './poll.store.ts';
export { findPollOfLine, findPollOfMenu, queryPolls } from './polls.queries.ts';
