import { readCostDraft, submitCostDraft, writeCostDraft } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { typed, typedCost } from '#lib/features/costs/cost-form.ts';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import { keepFiles } from '../../keep-file.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const draft = await call(event, readCostDraft, { params: { neighbourhoodId, draftId: event.params.draftId } });
  return { draft, more: event.url.searchParams.has('more'), key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const params = { neighbourhoodId, draftId: event.params.draftId };
    const here = `/n/${code}/enterprise/costs/${event.params.draftId}`;
    const form = await event.request.formData();
    const { content, files } = typedCost(form);
    const { kept, errors } = await keepFiles(event, neighbourhoodId, files, (at: number) => `lines.${at}.evidenceIds`);
    const lines = content.lines.map((line, at) => ({ ...line, evidenceIds: [...line.evidenceIds, ...(kept.has(at) ? [kept.get(at) ?? ''] : [])] }));
    const revision = Number(typed(form, 'revision'));
    const written = await attempt(event, writeCostDraft, { params, body: { revision, content: { ...content, lines } } });
    const key = typed(form, 'key');
    if (!written.ok) return fail(written.problem.status, { content: { ...content, lines }, revision, key, errors: [...errors, { href: `#${written.problem.field?.replace(/^content\./, '') ?? 'title'}`, text: sentence(written.problem) }] });
    if (errors.length > 0) return fail(422, { content: written.value.content, revision: written.value.revision, key, errors });
    if (typed(form, 'do') === 'more') redirect(303, `${here}?more`);
    if (typed(form, 'do') !== 'submit') redirect(303, here);
    const answer = await attempt(event, submitCostDraft, { params, body: { revision: written.value.revision } }, { key });
    if (!answer.ok) return fail(answer.problem.status, { content: written.value.content, revision: written.value.revision, key: crypto.randomUUID(), errors: (answer.problem.errors ?? [{ field: 'title', message: sentence(answer.problem) }]).map((one) => ({ href: `#${one.field}`, text: one.message })) });
    redirect(303, `/n/${code}/enterprise/costs/submitted/${answer.value.reportId}`);
  },
};
