import { readOperationsDraft, submitOperationsDraft, writeOperationsDraft } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { typedMonth } from '#lib/features/operations/operations-form.ts';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import { keepFiles } from '../../keep-file.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const draft = await call(event, readOperationsDraft, { params: { neighbourhoodId, draftId: event.params.draftId } });
  return { draft, more: event.url.searchParams.has('more'), key: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const params = { neighbourhoodId, draftId: event.params.draftId };
    const here = `/n/${code}/enterprise/operations/${event.params.draftId}`;
    const form = await event.request.formData();
    const { content, files } = typedMonth(form);
    const { kept, errors } = await keepFiles(event, neighbourhoodId, files, (place: string) => `${place}.evidenceIds`);
    const withFile = <T extends { evidenceIds: string[] }>(one: T, place: string): T => ({ ...one, evidenceIds: [...one.evidenceIds, ...(kept.has(place) ? [kept.get(place) ?? ''] : [])] });
    const whole = { ...content, lines: content.lines.map((line, at) => withFile(line, `lines.${at}`)), sharedCosts: content.sharedCosts.map((cost, at) => withFile(cost, `sharedCosts.${at}`)) };
    const [revision, key, act] = [Number(form.get('revision')), String(form.get('key') ?? ''), String(form.get('do') ?? '')];
    const written = await attempt(event, writeOperationsDraft, { params, body: { revision, content: whole } });
    if (!written.ok) return fail(written.problem.status, { content: whole, revision, key, errors: [...errors, { href: `#${written.problem.field?.replace(/^content\./, '') ?? 'title'}`, text: sentence(written.problem) }] });
    if (errors.length > 0) return fail(422, { content: written.value.content, revision: written.value.revision, key, errors });
    if (act === 'more') redirect(303, `${here}?more`);
    if (act !== 'submit') redirect(303, here);
    const answer = await attempt(event, submitOperationsDraft, { params, body: { revision: written.value.revision } }, { key });
    if (!answer.ok) return fail(answer.problem.status, { content: written.value.content, revision: written.value.revision, key: crypto.randomUUID(), errors: (answer.problem.errors ?? [{ field: answer.problem.field ?? 'title', message: sentence(answer.problem) }]).map((one) => ({ href: `#${one.field}`, text: one.message })) });
    redirect(303, `/n/${code}/enterprise/operations/submitted/${answer.value.reportId}`);
  },
};
