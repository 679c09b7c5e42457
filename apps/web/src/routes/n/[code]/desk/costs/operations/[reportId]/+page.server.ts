import { checkOperationsReport, readOperationsReport } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { report: await call(event, readOperationsReport, { params: { neighbourhoodId, reportId: event.params.reportId } }), key: crypto.randomUUID() };
};

export const actions: Actions = {
  pass: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const key = String((await event.request.formData()).get('key') ?? '');
    const answer = await attempt(event, checkOperationsReport, { params: { neighbourhoodId, reportId: event.params.reportId }, body: { outcome: 'passed' } }, { key });
    if (!answer.ok) return fail(answer.problem.status, { reason: '', error: sentence(answer.problem), atReason: false });
    redirect(303, `/n/${code}/desk/costs/operations/${event.params.reportId}`);
  },
  return: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const [reason, key] = [String(form.get('reason') ?? '').trim(), String(form.get('key') ?? '')];
    if (reason === '') return fail(422, { reason, error: m.reports_review_reason_missing(), atReason: true });
    const answer = await attempt(event, checkOperationsReport, { params: { neighbourhoodId, reportId: event.params.reportId }, body: { outcome: 'returned', reason } }, { key });
    if (!answer.ok) return fail(answer.problem.status, { reason, error: sentence(answer.problem), atReason: true });
    redirect(303, `/n/${code}/desk/costs/operations/${event.params.reportId}`);
  },
};
