import type { Text } from '@linli/kernel';
import type { MatterCode } from './matters/index.ts';
import type { Scope } from './scopes.ts';

/** One question of a poll. Each has its own scope, so one poll can ask all owners about the roof and one entrance about its lift. */
export interface PollQuestion {
  readonly code: string;
  readonly matter: MatterCode;
  readonly scope: Scope;
}

/** What decides the state of a poll: instants in milliseconds since 1970, null where it has not happened or is not set. */
export interface Poll {
  /** When roll and questions were frozen; nothing about them changes afterwards. */
  readonly frozenAt: number | null;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly talliedAt: number | null;
  readonly questions: readonly PollQuestion[];
}

/** A poll is composed, waits, runs, is over, and is counted. */
export type PollState = 'draft' | 'scheduled' | 'open' | 'closed' | 'tallied';

/** The states in words for people. */
export const POLL_STATES = {
  draft: { zh: '草稿', en: 'Draft' },
  scheduled: { zh: '还没开始', en: 'Not open yet' },
  open: { zh: '正在投票', en: 'Open' },
  closed: { zh: '投票结束', en: 'Closed' },
  tallied: { zh: '已计票', en: 'Counted' },
} as const satisfies Record<PollState, Text>;

/**
 * The state of a poll at an instant of the database clock. Nothing stores it, so nothing can disagree with the times: a ballot is in
 * time from `opensAt` on and before `closesAt`, and a count cannot be earlier than the closing.
 */
export function pollState(poll: Poll, now: number): PollState {
  if (poll.frozenAt === null || poll.opensAt === null || poll.closesAt === null) return 'draft';
  if (now < poll.opensAt) return 'scheduled';
  if (now < poll.closesAt) return 'open';
  return poll.talliedAt === null ? 'closed' : 'tallied';
}
