import { listMatchCandidates, proposeMatch, type BodyOf } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const search = (event.url.searchParams.get('search') ?? '').trim().slice(0, 40);
  const found = await call(event, listMatchCandidates, { params: { neighbourhoodId, lineId: event.params.lineId }, query: search === '' ? {} : { search } });
  return { ...found, search, key: crypto.randomUUID() };
};

type Content = BodyOf<typeof proposeMatch>['content'];

/** One open item with the amount that is settled of it, or an entry that two people have booked. */
function contentOf(form: FormData): Content {
  const [kind = '', id = ''] = String(form.get('what') ?? '').split(' ');
  if (kind === 'entry') return { kind: 'entry', entryId: id };
  return { kind: 'items', settlements: [{ itemId: id, amount: String(form.get('amount') ?? '').trim() }] };
}

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const answer = await attempt(event, proposeMatch, { params: { neighbourhoodId, lineId: event.params.lineId }, body: { content: contentOf(form), reason: String(form.get('reason') ?? '') } }, { key: String(form.get('key') ?? '') });
    if (!answer.ok) return fail(answer.problem.status, { errors: (answer.problem.errors ?? [{ field: '', message: sentence(answer.problem) }]).map((one) => ({ text: one.message })) });
    redirect(303, `/n/${code}/desk/bank/lines`);
  },
};
