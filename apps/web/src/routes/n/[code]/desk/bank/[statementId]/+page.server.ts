import { confirmStatement, readBankStatement, setStatementOptions } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function paramsOf(event: RequestEvent): Promise<{ neighbourhoodId: string; statementId: string }> {
  return { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, statementId: event.params.statementId };
}

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { statement: await call(event, readBankStatement, { params: { neighbourhoodId, statementId: event.params.statementId } }), key: crypto.randomUUID() };
};

export const actions: Actions = {
  confirm: async (event) => {
    const form = await event.request.formData();
    const answer = await attempt(event, confirmStatement, { params: await paramsOf(event) }, { key: String(form.get('key') ?? '') });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
    redirect(303, event.url.pathname);
  },
  options: async (event) => {
    const form = await event.request.formData();
    const typed = Object.fromEntries(['from', 'to', 'opening', 'closing'].flatMap((name) => (String(form.get(name) ?? '').trim() === '' ? [] : [[name, String(form.get(name)).trim()]])));
    const answer = await attempt(event, setStatementOptions, { params: await paramsOf(event), body: typed });
    return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: (answer.problem.errors ?? [{ field: 'from', message: sentence(answer.problem) }]).map((one) => ({ href: `#${one.field}`, text: one.message })) });
  },
};
