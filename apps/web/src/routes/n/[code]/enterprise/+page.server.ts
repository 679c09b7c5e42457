import { beginCostReport, beginOperationsReport, readEnterpriseDesk, readOperationsDesk } from '@linli/contracts';
import { STAGES } from '@linli/costs';
import { fail, redirect } from '@sveltejs/kit';
import { isStage } from '#lib/features/costs/cost-form.ts';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const desk = await call(event, readEnterpriseDesk, { params: { neighbourhoodId } });
  const operations = await call(event, readOperationsDesk, { params: { neighbourhoodId } });
  return { desk, operations, stages: Object.values(STAGES).map(({ code, name, explanation }) => ({ code, name, explanation })), key: crypto.randomUUID() };
};

export const actions: Actions = {
  cost: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const stage = String(form.get('stage') ?? '');
    const answer = await attempt(event, beginCostReport, { params: { neighbourhoodId }, body: { from: 'stage', stage: isStage(stage) ? stage : 'payment' } }, { key: String(form.get('key') ?? '') });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    redirect(303, `/n/${code}/enterprise/costs/${answer.value.draftId}`);
  },
  month: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const answer = await attempt(event, beginOperationsReport, { params: { neighbourhoodId }, body: { from: 'month', period: String(form.get('period') ?? '') } }, { key: String(form.get('key') ?? '') });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    redirect(303, `/n/${code}/enterprise/operations/${answer.value.draftId}`);
  },
};
