import { z } from 'zod';
import { contract } from './contract.ts';
import { digest, id, inNeighbourhood, instant, line, none } from './fields.ts';
import { scope } from './menus.ts';

export const CHOICES = ['yes', 'no', 'abstain'] as const;
const pollPath = z.strictObject({ neighbourhoodId: id, pollId: id });

export const question = z.object({
  questionId: id,
  position: z.int(),
  menuLineId: id.nullable(),
  title: z.string(),
  matter: z.string(),
  matterClass: z.enum(['ordinary', 'special']),
  scope,
});

/** Who takes part so far: areas and owners, never a choice. */
export const participation = z.object({ areaM2: z.string(), owners: z.int(), rollAreaM2: z.string(), rollOwners: z.int() });

export const poll = z.object({
  pollId: id,
  menuId: id,
  title: z.string(),
  state: z.enum(['scheduled', 'open', 'closed', 'tallied']),
  jurisdiction: z.string(),
  ruleSet: z.string(),
  channel: z.string(),
  legalEffect: z.enum(['statutory', 'consultative']),
  nonReturnPolicy: z.enum(['not-participating', 'participating-abstain', 'follow-majority']),
  opensAt: instant,
  closesAt: instant,
  closedAt: instant.nullable(),
  publishedAt: instant,
  rollDigest: digest,
  questions: z.array(question),
  participation,
  /** The database's clock when this was read: pages count down from it, not from the device. */
  now: instant,
});

export const publishPoll = contract({
  name: 'publish-poll',
  summary: 'Puts a frozen menu to the owners: one question for each line that needs a decision, the roll frozen with its digest, the menu notice published.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/polls',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ menuId: id, title: line(80), opensAt: instant, closesAt: instant }),
  output: poll,
});

export const listPolls = contract({
  name: 'list-polls',
  summary: 'The polls of a neighbourhood, newest first.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/polls',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    items: z.array(
      z.object({
        pollId: id,
        title: z.string(),
        state: z.enum(['scheduled', 'open', 'closed', 'tallied']),
        legalEffect: z.enum(['statutory', 'consultative']),
        opensAt: instant,
        closesAt: instant,
        questions: z.int(),
        passed: z.int().nullable(),
      }),
    ),
    now: instant,
  }),
});

export const readPoll = contract({
  name: 'read-poll',
  summary: 'A poll: its questions, rules, clock and participation. Nothing of the choices before closing, to nobody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId',
  access: { kind: 'public' },
  status: 200,
  params: pollPath,
  query: none,
  body: none,
  output: poll,
});

export const readBallotPaper = contract({
  name: 'read-ballot-paper',
  summary: 'For each owner somebody may vote for: the questions in whose scope that owner has homes, and whether the ballot is in.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId/ballot-paper',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: pollPath,
  query: none,
  body: none,
  output: z.object({
    poll,
    papers: z.array(
      z.object({
        ownerId: id,
        ownerName: z.string(),
        mayVote: z.boolean(),
        homes: z.array(z.object({ homeId: id, code: z.string(), floor: z.int(), areaM2: z.string() })),
        questionIds: z.array(id),
        cast: z
          .object({ receiptCode: z.string(), castAt: instant, byYou: z.boolean(), choices: z.array(z.object({ questionId: id, choice: z.enum(CHOICES) })) })
          .nullable(),
      }),
    ),
  }),
});

export const receipt = z.object({ receiptCode: z.string(), castAt: instant, pollId: id, pollTitle: z.string(), ownerId: id, homes: z.array(z.string()), legalEffect: z.enum(['statutory', 'consultative']) });

export const castBallot = contract({
  name: 'cast-ballot',
  summary: 'Casts the one ballot of an owner: an answer to every question of hers. Needs a fresh code and an Idempotency-Key; the same key and ballot again answer the same receipt.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId/ballots',
  access: { kind: 'members', roles: ['resident'], fresh: true },
  status: 201,
  params: pollPath,
  query: none,
  body: z.strictObject({ ownerId: id, choices: z.array(z.strictObject({ questionId: id, choice: z.enum(CHOICES) })).min(1).max(60) }),
  output: receipt,
});

export const closePoll = contract({
  name: 'close-poll',
  summary: 'Closes a poll whose time is over and computes its results. It runs by itself at the closing time; asking again answers the same.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId/closing',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: pollPath,
  query: none,
  body: none,
  output: poll,
});

const sums = z.object({ areaM2: z.string(), owners: z.int() });
/** How far one limb is from its threshold: what is needed, what is there, and what is missing (or to spare). */
const margin = z.object({ needed: z.string(), reached: z.string(), missing: z.string(), spare: z.string() });

export const questionResult = z.object({
  question,
  outcome: z.enum(['passed', 'rejected', 'no-quorum']),
  roll: sums,
  participating: sums,
  yes: sums,
  no: sums,
  abstain: sums,
  quorum: z.object({ area: z.boolean(), owners: z.boolean() }),
  majority: z.object({ area: z.boolean(), owners: z.boolean() }),
  thresholds: z.object({ quorum: z.string(), majority: z.string() }),
  margins: z.object({ quorumArea: margin, quorumOwners: margin, majorityArea: margin, majorityOwners: margin }),
  /** The smallest changes that would have given another outcome, in words. */
  flips: z.array(z.string()),
  working: z.array(z.string()),
  digest,
});

export const readResult = contract({
  name: 'read-result',
  summary: 'The result of a closed poll, question by question, with all sums, margins and the working. 409 before closing.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId/result',
  access: { kind: 'public' },
  status: 200,
  params: pollPath,
  query: none,
  body: none,
  output: z.object({ poll, results: z.array(questionResult) }),
});

export const readTurnout = contract({
  name: 'read-turnout',
  summary: 'For those who run the poll: which homes have taken part (never how), building by building, and what is missing for both quorums.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId/turnout',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: pollPath,
  query: z.strictObject({ building: z.string().max(20).optional() }),
  body: none,
  output: z.object({
    poll,
    missing: z.object({ areaM2: z.string(), owners: z.int() }),
    buildings: z.array(z.object({ building: z.string(), homes: z.int(), homesVoted: z.int() })),
    grid: z.object({
      building: z.string(),
      entrances: z.array(z.object({ entrance: z.string(), floors: z.array(z.object({ floor: z.int(), homes: z.array(z.object({ code: z.string(), state: z.enum(['voted', 'waiting']) })) })) })),
    }),
  }),
});
