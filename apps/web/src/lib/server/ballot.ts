import { readBallotPaper, readEstimate } from '@linli/contracts';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { lineCosts } from '#lib/features/vote/costs.ts';
import { draftIn } from '#lib/features/vote/draft.ts';
import { m } from '#lib/paraglide/messages.js';
import { call } from './api.ts';
import { neighbourhoodOf } from './visitor.ts';

/** Where the pages of one ballot live; its draft cookie goes to them alone. */
export function ballotPath(event: RequestEvent): string {
  const { code, pollId, ownerId } = event.params;
  return `/n/${code}/vote/${pollId}/${ownerId}`;
}

/** The paper of one owner in one poll. */
export async function paperOf(event: RequestEvent) {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { poll, papers } = await call(event, readBallotPaper, { params: { neighbourhoodId, pollId: event.params['pollId'] ?? '' } });
  const paper = papers.find((one) => one.ownerId === event.params['ownerId']);
  if (paper === undefined) error(404, m.error_404());
  const questions = paper.questionIds.flatMap((questionId) => poll.questions.filter((question) => question.questionId === questionId));
  return { neighbourhoodId, poll, papers, paper, questions };
}

/** Everything a page of the ballot shows. A ballot that is in leads to its receipt; one that may not be cast back to the poll. */
export async function openBallot(event: RequestEvent) {
  const { neighbourhoodId, poll, paper, questions } = await paperOf(event);
  if (paper.cast !== null) redirect(303, `${ballotPath(event)}/receipt`);
  if (poll.state !== 'open' || !paper.mayVote) redirect(303, `/n/${event.params['code']}/polls/${poll.pollId}`);
  const estimate = await call(event, readEstimate, { params: { neighbourhoodId, pollId: poll.pollId } });
  const costs = lineCosts(estimate.homes.filter((home) => home.ownerId === paper.ownerId));
  return { neighbourhoodId, poll, paper, questions, costs, draft: draftIn(event.cookies, questions.length) };
}
