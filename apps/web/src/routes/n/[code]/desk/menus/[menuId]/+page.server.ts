import { freezeMenu, readMenu, writeMenu } from '@linli/contracts';
import { fail } from '@sveltejs/kit';
import { inputOf } from '#lib/features/desk/line-form.ts';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function paramsOf(event: RequestEvent): Promise<{ neighbourhoodId: string; menuId: string }> {
  return { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, menuId: event.params.menuId };
}

export const load: PageServerLoad = async (event) => ({ menu: await call(event, readMenu, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, menuId: event.params.menuId } }) });

export const actions: Actions = {
  remove: async (event) => {
    const params = await paramsOf(event);
    const lineId = String((await event.request.formData()).get('lineId') ?? '');
    const menu = await call(event, readMenu, { params });
    const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== lineId);
    const lines = menu.lines.filter((line) => line.lineId !== lineId).map((line) => ({ ...inputOf(line), needs: without(line.needs), excludes: without(line.excludes) }));
    const answer = await attempt(event, writeMenu, { params, body: { revision: menu.revision, title: menu.title, lines } });
    return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
  },
  freeze: async (event) => {
    const revision = Number((await event.request.formData()).get('revision'));
    const answer = await attempt(event, freezeMenu, { params: await paramsOf(event), body: { revision } });
    return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
  },
};
