import { beginCostReport, readCostReport } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { report: await call(event, readCostReport, { params: { neighbourhoodId, reportId: event.params.reportId } }), key: crypto.randomUUID() };
};

export const actions: Actions = {
  next: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const answer = await attempt(event, beginCostReport, { params: { neighbourhoodId }, body: { from: 'report', previousId: event.params.reportId } }, { key: String(form.get('key') ?? '') });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    redirect(303, `/n/${code}/enterprise/costs/${answer.value.draftId}`);
  },
};
