import { readPoll, readResult } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const params = { neighbourhoodId, pollId: event.params.pollId };
  const poll = await call(event, readPoll, { params });
  return { poll, results: poll.state === 'tallied' ? (await call(event, readResult, { params })).results : null };
};
