export { PollsModule } from './polls.module.ts';
export { POLL_CLOSED, type PollClosed } from './close-poll.ts';
export { FrozenRolls } from './frozen-rolls.ts';
export { loadPoll, wireScope, scopeOf } from './poll-view.ts';
export { findResults, findQuestions } from './poll.store.ts';
export { findRollHomes } from './roll.store.ts';
export { queryPolls } from './polls.queries.ts';
