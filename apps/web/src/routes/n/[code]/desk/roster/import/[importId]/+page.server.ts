import { confirmRoster, mapRosterColumns, readRosterImport } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function paramsOf(event: RequestEvent): Promise<{ neighbourhoodId: string; importId: string }> {
  return { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, importId: event.params.importId };
}

export const load: PageServerLoad = async (event) => ({
  roster: await call(event, readRosterImport, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, importId: event.params.importId } }),
});

export const actions: Actions = {
  map: async (event) => {
    const form = await event.request.formData();
    const mapping = Object.fromEntries(
      [...form].flatMap(([name, value]) => (name.startsWith('column-') && typeof value === 'string' && value !== '' ? [[value, Number(name.slice(7))]] : [])),
    );
    const answer = await attempt(event, mapRosterColumns, { params: await paramsOf(event), body: { mapping } });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
    return {};
  },
  confirm: async (event) => {
    const answer = await attempt(event, confirmRoster, { params: await paramsOf(event) });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
    redirect(303, event.url.pathname);
  },
};
