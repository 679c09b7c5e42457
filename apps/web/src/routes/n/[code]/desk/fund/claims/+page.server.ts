import { answerFromSandbox, importClaimResults, issueClaimProof, listClaims, recordClaimPayment, submitClaims } from '@linli/contracts';
import { parseLocalDate } from '@linli/kernel';
import { parseMoney } from '@linli/quantities';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call, type Answer } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { ...(await call(event, listClaims, { params: { neighbourhoodId } })), key: crypto.randomUUID() };
};

const problems = (href: string, text: string) => ({ errors: [{ href, text }], results: null, typed: null as Record<string, string> | null });

/** Back to the list when it went well; otherwise the sentence of the refusal. */
async function done(event: RequestEvent, href: string, answer: Answer<unknown>) {
  if (!answer.ok) return fail(answer.problem.status, problems(href, sentence(answer.problem)));
  redirect(303, event.url.pathname);
}

export const actions: Actions = {
  proof: async (event) => {
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const claimId = String((await event.request.formData()).get('claimId') ?? '');
    return done(event, '#claims', await attempt(event, issueClaimProof, { params: { neighbourhoodId, claimId }, body: {} }));
  },

  submit: async (event) => {
    const { neighbourhoodId } = await neighbourhoodOf(event);
    return done(event, '#batches', await attempt(event, submitClaims, { params: { neighbourhoodId }, body: {} }));
  },

  results: async (event) => {
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const file = (await event.request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return fail(422, problems('#file', m.desk_file_missing()));
    const form = new FormData();
    form.set('file', file, file.name);
    const answer = await attempt(event, importClaimResults, { params: { neighbourhoodId } }, { form });
    if (!answer.ok) return fail(answer.problem.status, problems('#file', sentence(answer.problem)));
    return { errors: [], results: answer.value, typed: null as Record<string, string> | null };
  },

  sandbox: async (event) => {
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const batchId = String((await event.request.formData()).get('batchId') ?? '');
    return done(event, '#batches', await attempt(event, answerFromSandbox, { params: { neighbourhoodId, batchId }, body: {} }));
  },

  payment: async (event) => {
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const typed = Object.fromEntries(['homeCode', 'lineId', 'kind', 'amount', 'on', 'payer', 'proof', 'key'].map((name) => [name, String(form.get(name) ?? '').trim()]));
    const text = (name: string): string => typed[name] ?? '';
    const errors = [
      ...(text('homeCode') === '' ? [{ href: '#homeCode', text: m.funds_form_missing({ field: m.funds_col_home() }) }] : []),
      ...(parseMoney(text('amount')).ok ? [] : [{ href: '#amount', text: m.funds_form_amount() }]),
      ...(parseLocalDate(text('on')).ok ? [] : [{ href: '#on', text: m.funds_form_date({ field: m.funds_col_day() }) }]),
      ...(text('payer') === '' ? [{ href: '#payer', text: m.funds_form_missing({ field: m.funds_p_payer() }) }] : []),
      ...(text('proof') === '' ? [{ href: '#proof', text: m.funds_form_missing({ field: m.funds_p_proof() }) }] : []),
    ];
    if (errors.length > 0) return fail(422, { errors, results: null, typed });
    const body = { homeCode: text('homeCode'), lineId: text('lineId'), kind: text('kind') === 'received' ? ('received' as const) : ('paid' as const), amount: text('amount'), on: text('on'), payer: text('payer'), proof: text('proof') };
    const answer = await attempt(event, recordClaimPayment, { params: { neighbourhoodId }, body }, { key: text('key') });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ href: `#${answer.problem.field ?? 'amount'}`, text: sentence(answer.problem) }], results: null, typed });
    redirect(303, event.url.pathname);
  },
};
