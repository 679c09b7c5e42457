import { createMenu, listMenus } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { menus: (await call(event, listMenus, { params: { neighbourhoodId } })).items };
};

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const title = String(form.get('title') ?? '').trim();
    const copyOf = String(form.get('copyOf') ?? '');
    if (title === '') return fail(422, { title, errors: [{ href: '#title', text: m.desk_title_missing() }] });
    const answer = await attempt(event, createMenu, { params: { neighbourhoodId }, body: { title, ...(copyOf === '' ? {} : { copyOf }) } });
    if (!answer.ok) return fail(answer.problem.status, { title, errors: [{ href: '#title', text: sentence(answer.problem) }] });
    redirect(303, `/n/${code}/desk/menus/${answer.value.menuId}`);
  },
};
