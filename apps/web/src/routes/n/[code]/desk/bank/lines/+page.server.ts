import { decideMatch, listUnmatchedLines } from '@linli/contracts';
import { fail } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const after = /^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/.exec(event.url.searchParams.get('after') ?? '')?.[0];
  return call(event, listUnmatchedLines, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId }, query: after === undefined ? {} : { after } });
};

async function decide(event: RequestEvent, outcome: 'approved' | 'refused'): Promise<unknown> {
  const form = await event.request.formData();
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, proposalId: String(form.get('proposalId') ?? '') };
  const answer = await attempt(event, decideMatch, { params, body: outcome === 'approved' ? { outcome } : { outcome, reason: String(form.get('decisionReason') ?? '') } });
  return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
}

export const actions = { approve: (event) => decide(event, 'approved'), refuse: (event) => decide(event, 'refused') } satisfies Actions;
