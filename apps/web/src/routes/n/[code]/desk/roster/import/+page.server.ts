import { uploadRoster } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const file = (await event.request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return fail(422, { errors: [{ href: '#file', text: m.desk_file_missing() }] });
    const form = new FormData();
    form.set('file', file, file.name);
    const answer = await attempt(event, uploadRoster, { params: { neighbourhoodId } }, { form });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ href: '#file', text: sentence(answer.problem) }] });
    redirect(303, `/n/${code}/desk/roster/import/${answer.value.importId}`);
  },
};
