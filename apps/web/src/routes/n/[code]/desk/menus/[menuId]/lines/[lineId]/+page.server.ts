import { randomUUID } from 'node:crypto';
import { readMenu, writeMenu } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { emptyLine, inputOf, readLineForm } from '#lib/features/desk/line-form.ts';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const menu = await call(event, readMenu, { params: { neighbourhoodId, menuId: event.params.menuId } });
  const known = menu.lines.find((line) => line.lineId === event.params.lineId);
  const others = menu.lines.filter((line) => line.category === 'optional' && line.lineId !== event.params.lineId).map((line) => ({ lineId: line.lineId, title: line.title }));
  return { menu: { menuId: menu.menuId, title: menu.title, revision: menu.revision }, line: known === undefined ? emptyLine(randomUUID()) : inputOf(known), isNew: known === undefined, others };
};

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const params = { neighbourhoodId, menuId: event.params.menuId };
    const form = await event.request.formData();
    const read = readLineForm(form);
    if (read.errors.length > 0) return fail(422, { line: read.line, errors: read.errors });
    const menu = await call(event, readMenu, { params });
    const others = menu.lines.map(inputOf);
    const at = others.findIndex((line) => line.lineId === read.line.lineId);
    const lines = at === -1 ? [...others, read.line] : others.with(at, read.line);
    const answer = await attempt(event, writeMenu, { params, body: { revision: Number(form.get('revision')), title: menu.title, lines } });
    if (!answer.ok) {
      const place = `lines.${at === -1 ? others.length : at}.`;
      const errors = (answer.problem.errors ?? []).map((one) => ({ href: `#${one.field.replace(/^body\./, '').replace(place, '')}`, text: one.message }));
      return fail(answer.problem.status, { line: read.line, errors: errors.length > 0 ? errors : [{ href: '#title', text: sentence(answer.problem) }] });
    }
    redirect(303, `/n/${code}/desk/menus/${params.menuId}`);
  },
};
