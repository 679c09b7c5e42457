import { castBallot, type Problem } from '@linli/contracts';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { dropDraft } from '#lib/features/vote/draft.ts';
import { totalOf } from '#lib/features/vote/costs.ts';
import { sentence } from '#lib/figures.ts';
import { attempt } from '#lib/server/api.ts';
import { ballotPath, openBallot } from '#lib/server/ballot.ts';
import type { Actions, PageServerLoad } from './$types';

/** A ballot with every question answered; otherwise the first open question is shown. */
async function completeBallot(event: RequestEvent) {
  const ballot = await openBallot(event);
  const missing = ballot.questions.findIndex((_question, at) => !ballot.draft.has(at));
  if (missing >= 0) redirect(303, `${ballotPath(event)}/question/${missing + 1}`);
  const choices = ballot.questions.flatMap(({ questionId }, at) => {
    const choice = ballot.draft.get(at);
    return choice === undefined ? [] : [{ questionId, choice }];
  });
  return { ...ballot, choices };
}

export const load: PageServerLoad = async (event) => {
  const { poll, paper, questions, costs, choices } = await completeBallot(event);
  return {
    poll: { pollId: poll.pollId, title: poll.title, legalEffect: poll.legalEffect, jurisdiction: poll.jurisdiction, channel: poll.channel },
    homes: paper.homes,
    ownerName: paper.ownerName,
    rows: questions.map(({ questionId, title }, at) => ({ questionId, title, choice: choices[at]?.choice ?? 'abstain' })),
    total: totalOf(costs),
    base: ballotPath(event),
    /** Made once, when the page is shown: sending again with it never casts a second ballot. */
    key: crypto.randomUUID(),
  };
};

/** Whether the ballot may have arrived although no answer came. */
const isUncertain = (problem: Problem): boolean => problem.code === 'unreachable' || problem.code === 'key-running';

export const actions: Actions = {
  default: async (event) => {
    const key = String((await event.request.formData()).get('key') ?? '');
    if (!/^[0-9a-f-]{36}$/.test(key)) redirect(303, `${ballotPath(event)}/check`);
    const { neighbourhoodId, poll, paper, choices } = await completeBallot(event);
    const cast = () => attempt(event, castBallot, { params: { neighbourhoodId, pollId: poll.pollId }, body: { ownerId: paper.ownerId, choices } }, { key });
    let answer = await cast();
    if (!answer.ok && isUncertain(answer.problem)) answer = await cast();
    if (!answer.ok && answer.problem.code !== 'already-voted') return fail(answer.problem.status, { key, uncertain: isUncertain(answer.problem), error: sentence(answer.problem) });
    dropDraft(event.cookies, ballotPath(event));
    redirect(303, `${ballotPath(event)}/receipt`);
  },
};
