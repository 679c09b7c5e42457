import { approveProposals, decideProposal, listProposals, proposeAct, publishBooks, type Problem } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { entryContent, periodContent, type Content } from '#lib/features/money/proposal-form.ts';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId };
  // One key for each form of this page: sending it twice asks once.
  return { proposals: (await call(event, listProposals, { params })).proposals, keys: { entry: crypto.randomUUID(), close: crypto.randomUUID(), reopen: crypto.randomUUID(), notice: crypto.randomUUID() } };
};

/** The fields of the form by the path the API names. */
const FIELDS: Readonly<Record<string, string>> = { bookedOn: '#bookedOn', memo: '#memo', postings: '#amount', reason: '#reason', period: '#period', kind: '#what' };

function errorsOf(problem: Problem): { text: string; href?: string }[] {
  const at = (field: string | undefined): { href?: string } => {
    const found = Object.entries(FIELDS).find(([name]) => field?.split('.').includes(name));
    return found === undefined ? {} : { href: found[1] };
  };
  if (problem.errors !== undefined && problem.errors.length > 0) return problem.errors.map((one) => ({ text: one.message, ...at(one.field) }));
  return [{ text: sentence(problem), ...at(problem.field) }];
}

async function propose(event: RequestEvent, form: FormData, content: Content): Promise<unknown> {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const answer = await attempt(event, proposeAct, { params: { neighbourhoodId }, body: { content, reason: String(form.get('reason') ?? '') } }, { key: String(form.get('key') ?? '') });
  if (answer.ok) return { errors: [], done: 'proposed' as const };
  return fail(answer.problem.status, { errors: errorsOf(answer.problem), typed: Object.fromEntries([...form].filter(([name]) => name !== 'key').map(([name, value]) => [name, String(value)])) });
}

async function decide(event: RequestEvent, outcome: 'approved' | 'refused'): Promise<unknown> {
  const form = await event.request.formData();
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, proposalId: String(form.get('proposalId') ?? '') };
  const answer = await attempt(event, decideProposal, { params, body: outcome === 'approved' ? { outcome } : { outcome, reason: String(form.get('decisionReason') ?? '') } });
  return answer.ok ? { errors: [], done: outcome } : fail(answer.problem.status, { errors: errorsOf(answer.problem) });
}

export const actions = {
  entry: async (event) => {
    const form = await event.request.formData();
    return propose(event, form, entryContent(form));
  },
  close: async (event) => {
    const form = await event.request.formData();
    return propose(event, form, periodContent(form, 'close-period'));
  },
  reopen: async (event) => {
    const form = await event.request.formData();
    return propose(event, form, periodContent(form, 'reopen-period'));
  },
  approveAll: async (event) => {
    const form = await event.request.formData();
    const proposalIds = form.getAll('proposalIds').map(String).slice(0, 100);
    if (proposalIds.length === 0) return fail(422, { errors: [{ text: m.books_none_ticked() }] });
    const answer = await attempt(event, approveProposals, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId }, body: { proposalIds } });
    if (!answer.ok) return fail(answer.problem.status, { errors: errorsOf(answer.problem) });
    const refused = answer.value.answers.filter((one) => !one.approved).map((one) => ({ text: one.sentence ?? '' }));
    return refused.length === 0 ? { errors: [], done: 'approved' as const } : fail(409, { errors: refused });
  },
  publish: async (event) => {
    const form = await event.request.formData();
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const answer = await attempt(event, publishBooks, { params: { neighbourhoodId }, body: { confirmed: true } }, { key: String(form.get('key') ?? '') });
    if (!answer.ok) return fail(answer.problem.status, { errors: errorsOf(answer.problem) });
    redirect(303, `/n/${code}/notices/${answer.value.noticeId}`);
  },
  approve: (event) => decide(event, 'approved'),
  refuse: (event) => decide(event, 'refused'),
} satisfies Actions;
