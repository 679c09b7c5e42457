import { listNotices, listOwnHomes, listPolls, readBallotPaper, readEstimate, readStatement } from '@linli/contracts';
import type { RequestEvent } from '@sveltejs/kit';
import { lineCosts, totalOf } from '#lib/features/vote/costs.ts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

/** The papers of the caller in one open poll, with what each owner would pay if all of it passed. */
async function papersOf(event: RequestEvent, neighbourhoodId: string, pollId: string) {
  const params = { neighbourhoodId, pollId };
  const [{ poll, papers }, estimate] = await Promise.all([call(event, readBallotPaper, { params }), call(event, readEstimate, { params })]);
  return papers
    .filter((paper) => paper.questionIds.length > 0)
    .map((paper) => ({
      pollId,
      title: poll.title,
      closesAt: poll.closesAt,
      legalEffect: poll.legalEffect,
      ownerId: paper.ownerId,
      ownerName: paper.ownerName,
      mayVote: paper.mayVote,
      homes: paper.homes.map((home) => home.code),
      questions: paper.questionIds.length,
      castAt: paper.cast?.castAt ?? null,
      total: totalOf(lineCosts(estimate.homes.filter((home) => home.ownerId === paper.ownerId))),
    }));
}

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const params = { neighbourhoodId };
  const [own, polls, notices, statement] = await Promise.all([
    call(event, listOwnHomes, { params }),
    call(event, listPolls, { params }),
    call(event, listNotices, { params }),
    call(event, readStatement, { params }),
  ]);
  const open = polls.items.filter((poll) => poll.state === 'open');
  const papers = (await Promise.all(open.map((poll) => papersOf(event, neighbourhoodId, poll.pollId)))).flat();
  return { rented: own.rented, polls: polls.items, now: polls.now, notices: notices.items, statement: statement.homes, papers };
};
