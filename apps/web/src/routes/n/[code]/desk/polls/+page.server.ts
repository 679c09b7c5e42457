import { closePoll, listPolls } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { polls: await call(event, listPolls, { params: { neighbourhoodId } }) };
};

export const actions: Actions = {
  close: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const pollId = String((await event.request.formData()).get('pollId') ?? '');
    const answer = await attempt(event, closePoll, { params: { neighbourhoodId, pollId } });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
    redirect(303, `/n/${code}/polls/${pollId}`);
  },
};
