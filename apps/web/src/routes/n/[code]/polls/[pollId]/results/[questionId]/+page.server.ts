import { readResult } from '@linli/contracts';
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { poll, results } = await call(event, readResult, { params: { neighbourhoodId, pollId: event.params.pollId } });
  const result = results.find((one) => one.question.questionId === event.params.questionId);
  if (result === undefined) error(404, m.error_404());
  return { poll, result };
};
