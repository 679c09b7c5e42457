import { redirect } from '@sveltejs/kit';
import { ballotPath, paperOf } from '#lib/server/ballot.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { poll, paper, papers } = await paperOf(event);
  if (paper.cast === null) redirect(303, ballotPath(event));
  const { receiptCode, castAt, byYou } = paper.cast;
  const next = papers.find((one) => one.cast === null && one.mayVote && one.questionIds.length > 0);
  return {
    base: ballotPath(event),
    poll: { pollId: poll.pollId, title: poll.title, closesAt: poll.closesAt, legalEffect: poll.legalEffect, jurisdiction: poll.jurisdiction, channel: poll.channel },
    homes: paper.homes,
    receiptCode,
    castAt,
    byYou,
    next: next && poll.state === 'open' ? { ownerId: next.ownerId, homes: next.homes.map((home) => home.code) } : null,
  };
};
