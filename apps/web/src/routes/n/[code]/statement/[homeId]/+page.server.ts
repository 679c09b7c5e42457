import { listHomeMovements, readHomeAccount, splitInstalment } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf, sessionOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

const CURSOR = /^\d{4}-\d{2}-\d{2}\.\d{1,12}$/;

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const params = { neighbourhoodId, homeId: event.params.homeId };
  const asked = event.url.searchParams.get('after') ?? '';
  const after = CURSOR.test(asked) ? asked : undefined;
  const [account, { movements, next }, session] = await Promise.all([call(event, readHomeAccount, { params }), call(event, listHomeMovements, { params, query: { after } }), sessionOf(event)]);
  const mayPay = session?.memberships.some((one) => one.neighbourhoodId === neighbourhoodId && one.roles.some((role) => role === 'resident' || role === 'tenant' || role === 'committee')) ?? false;
  return { account, movements, next, after: after ?? null, mayPay, key: crypto.randomUUID(), split: event.url.searchParams.has('split') };
};

export const actions: Actions = {
  split: async (event) => {
    const form = await event.request.formData();
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const instalmentId = text('instalmentId');
    const answer = await attempt(event, splitInstalment, { params: { neighbourhoodId, homeId: event.params.homeId, instalmentId }, body: { amount: text('amount') } }, { key: text('key') });
    if (answer.ok) redirect(303, `?split#instalments`);
    const [first] = answer.problem.errors ?? [];
    return fail(422, { instalmentId, error: text('amount') === '' ? m.desk_number_wrong() : (first?.message ?? sentence(answer.problem)) });
  },
};
