import { confirmStatement, readBankStatement, setStatementOptions, type BodyOf } from '@linli/contracts';
import { MAPPED } from '#lib/features/bank/columns.ts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function paramsOf(event: RequestEvent): Promise<{ neighbourhoodId: string; statementId: string }> {
  return { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, statementId: event.params.statementId };
}

/** Columns as a person counts them, from 1; several for one meaning with a comma or space between. What is no number is left to the contract to refuse. */
function mappingOf(form: FormData): BodyOf<typeof setStatementOptions>['mapping'] {
  const named = MAPPED.flatMap((column) => {
    const places = String(form.get(`column-${column}`) ?? '').split(/[\s,，、]+/).filter((part) => part !== '');
    return places.length === 0 ? [] : [[column, places.map((place) => (/^\d{1,3}$/.test(place) ? Number(place) - 1 : -1))] as const];
  });
  return named.length === 0 ? undefined : Object.fromEntries(named);
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
    const mapping = mappingOf(form);
    const answer = await attempt(event, setStatementOptions, { params: await paramsOf(event), body: { ...typed, ...(mapping === undefined ? {} : { mapping }) } });
    return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: (answer.problem.errors ?? [{ field: 'from', message: sentence(answer.problem) }]).map((one) => ({ href: `#${one.field}`, text: one.message })) });
  },
};
