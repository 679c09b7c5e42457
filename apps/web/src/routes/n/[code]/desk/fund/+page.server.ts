import { decideFundAct, listFundProposals, readFund } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { fund } = await call(event, readFund, { params: { neighbourhoodId } });
  if (fund === null) return { fund: null, proposals: [] };
  const { proposals } = await call(event, listFundProposals, { params: { neighbourhoodId } });
  return { fund: { balances: fund.balances, low: fund.low, isExample: fund.isExample }, proposals };
};

export const actions: Actions = {
  decide: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const [proposalId, outcome, reason] = ['proposalId', 'outcome', 'reason'].map((name) => String(form.get(name) ?? '').trim());
    if (outcome === 'refused' && reason === '') return fail(422, { proposalId, error: m.funds_refuse_reason_missing() });
    const body = outcome === 'approved' ? { outcome: 'approved' as const } : { outcome: 'refused' as const, reason: reason ?? '' };
    const answer = await attempt(event, decideFundAct, { params: { neighbourhoodId, proposalId: proposalId ?? '' }, body });
    if (!answer.ok) return fail(answer.problem.status, { proposalId, error: sentence(answer.problem) });
    redirect(303, `/n/${code}/desk/fund`);
  },
};
