import { proposeFundAct } from '@linli/contracts';
import { error, fail, redirect } from '@sveltejs/kit';
import { ACT_FIELDS, actErrors, contentOf, typedAct } from '#lib/features/funds/act-form.ts';
import { isAct, type Act } from '#lib/features/funds/acts.ts';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

function actOf(text: string): Act {
  if (!isAct(text)) error(404, m.error_404());
  return text;
}

export const load: PageServerLoad = (event) => ({ act: actOf(event.params.act), key: crypto.randomUUID() });

export const actions: Actions = {
  default: async (event) => {
    const act = actOf(event.params.act);
    const form = await event.request.formData();
    const [typed, key] = [typedAct(act, form), String(form.get('key') ?? '')];
    const errors = actErrors(act, typed);
    if (errors.length > 0) return fail(422, { typed, key, errors });
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const answer = await attempt(event, proposeFundAct, { params: { neighbourhoodId }, body: { content: contentOf(act, typed), reason: typed['reason'] ?? '' } }, { key });
    if (answer.ok) redirect(303, `/n/${code}/desk/fund`);
    const field = answer.problem.field?.split('.').at(-1) ?? '';
    return fail(answer.problem.status, { typed, key, errors: [{ href: `#${ACT_FIELDS[act].includes(field) ? field : (ACT_FIELDS[act][0] ?? '')}`, text: sentence(answer.problem) }] });
  },
};
