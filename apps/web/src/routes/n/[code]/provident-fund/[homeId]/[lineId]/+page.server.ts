import { createClaim, readOwnClaims, type BodyOf } from '@linli/contracts';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { claimErrors, EMPTY_CLAIM, LAST_STEP, paperFor, stepOf, typedClaim, type FormError } from '#lib/features/funds/claim-form.ts';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

async function bookOf(event: RequestEvent<{ code: string; homeId: string; lineId: string }>) {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { books, centre } = await call(event, readOwnClaims, { params: { neighbourhoodId } });
  const book = books.find((one) => one.homeId === event.params.homeId && one.lineId === event.params.lineId);
  if (book === undefined) error(404, m.error_404());
  return { book, centre };
}

export const load: PageServerLoad = async (event) => ({
  ...(await bookOf(event)),
  /** Made once, when the first step is shown: sending again with it never makes a second claim. */
  key: crypto.randomUUID(),
  start: { step: 1, typed: EMPTY_CLAIM, errors: [] as FormError[] },
});

export const actions: Actions = {
  /** To another step: nothing is sent. Forward only when everything before is right. */
  step: async (event) => {
    const form = await event.request.formData();
    const [from, goto] = [Number(form.get('from')), Number(form.get('goto'))];
    const typed = typedClaim(form);
    const filled = typed.relationProof === '' ? { ...typed, relationProof: paperFor(typed.relation) } : typed;
    const errors = goto > from ? claimErrors(typed, from) : [];
    const step = errors.length > 0 ? from : Math.min(Math.max(1, goto || 1), LAST_STEP);
    const shown = { step, typed: filled, errors, key: String(form.get('key') ?? '') };
    return errors.length > 0 ? fail(422, shown) : shown;
  },

  send: async (event) => {
    const form = await event.request.formData();
    const typed = typedClaim(form);
    const key = String(form.get('key') ?? '');
    const errors = claimErrors(typed, LAST_STEP - 1);
    if (errors.length > 0) return fail(422, { step: stepOf(errors[0]?.href.slice(1)), typed, errors, key });
    if (form.get('consent') !== 'yes') return fail(422, { step: LAST_STEP, typed, errors: [{ href: '#consent', text: m.funds_form_consent() }], key });
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const body: BodyOf<typeof createClaim> = { ...typed, relation: typed.relation as BodyOf<typeof createClaim>['relation'], homeId: event.params.homeId, lineId: event.params.lineId, consent: true };
    const answer = await attempt(event, createClaim, { params: { neighbourhoodId }, body }, { key });
    if (!answer.ok) return fail(answer.problem.status, { step: stepOf(answer.problem.field), typed, errors: [{ href: `#${answer.problem.field ?? 'consent'}`, text: sentence(answer.problem) }], key });
    redirect(303, `/n/${code}/provident-fund/claims/${answer.value.claimId}`);
  },
};
