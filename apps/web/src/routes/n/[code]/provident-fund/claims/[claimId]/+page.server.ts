import { readOwnClaims, withdrawClaim } from '@linli/contracts';
import { error, fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { claims, centre } = await call(event, readOwnClaims, { params: { neighbourhoodId } });
  const claim = claims.find((one) => one.claimId === event.params.claimId);
  if (claim === undefined) error(404, m.error_404());
  return { claim, centre };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const answer = await attempt(event, withdrawClaim, { params: { neighbourhoodId, claimId: event.params.claimId }, body: {} });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    redirect(303, `/n/${code}/provident-fund/claims/${event.params.claimId}`);
  },
};
