import { listMenus, publishPoll } from '@linli/contracts';
import { beijingInstant, parseLocalDate } from '@linli/kernel';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const menus = (await call(event, listMenus, { params: { neighbourhoodId } })).items.filter((menu) => menu.status === 'frozen');
  return { menus, chosen: event.url.searchParams.get('menu') ?? menus[0]?.menuId ?? '' };
};

/** `2026-11-28T18:00`, as a form sends it, read as Beijing time. */
function beijing(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null || !parseLocalDate(match[1] ?? '').ok) return null;
  return new Date(beijingInstant(match[1] ?? '', Number(match[2]), Number(match[3])) + Number(match[4] ?? 0) * 1_000).toISOString();
}

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const typed = { title: text('title'), menuId: text('menuId'), opensAt: text('opensAt'), closesAt: text('closesAt') };
    const now = text('when') === 'now';
    const [opensAt, closesAt] = [now ? new Date().toISOString() : beijing(typed.opensAt), beijing(typed.closesAt)];
    const errors = [
      ...(typed.title === '' ? [{ href: '#title', text: m.desk_title_missing() }] : []),
      ...(opensAt === null ? [{ href: '#opensAt', text: m.desk_time_wrong() }] : []),
      ...(closesAt === null ? [{ href: '#closesAt', text: m.desk_time_wrong() }] : []),
    ];
    if (opensAt === null || closesAt === null || errors.length > 0) return fail(422, { typed, now, errors });
    const answer = await attempt(event, publishPoll, { params: { neighbourhoodId }, body: { menuId: typed.menuId, title: typed.title, opensAt, closesAt } });
    if (!answer.ok) return fail(answer.problem.status, { typed, now, errors: [{ href: `#${answer.problem.field === 'closesAt' ? 'closesAt' : 'title'}`, text: sentence(answer.problem) }] });
    redirect(303, `/n/${code}/desk`);
  },
};
