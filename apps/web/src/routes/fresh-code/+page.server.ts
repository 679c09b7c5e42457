import { confirmFreshCode, requestFreshCode } from '@linli/contracts';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { digits, dropChallenge, keepChallenge, readChallenge } from '#lib/server/challenge.ts';
import { localPath } from '#lib/server/local-path.ts';
import { sessionOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const next = localPath(event.url.searchParams.get('next'), '/me');
  if ((await sessionOf(event)) === null) redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
  const challenge = readChallenge(event.cookies);
  return { next, phone: challenge?.phone ?? null, resendSeconds: challenge?.resendSeconds ?? 0 };
};

async function send(event: RequestEvent) {
  const answer = await attempt(event, requestFreshCode);
  if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
  const { challengeId, phone, resendSeconds, validSeconds } = answer.value;
  keepChallenge(event.cookies, event.url, '/fresh-code', { challengeId, phone, resendSeconds }, validSeconds);
  return { sent: true };
}

export const actions: Actions = {
  send: async (event) => {
    const next = localPath((await event.request.formData()).get('next'), '/me');
    const sent = await send(event);
    if ('sent' in sent) redirect(303, `/fresh-code?next=${encodeURIComponent(next)}`);
    return sent;
  },
  resend: (event) => send(event),
  enter: async (event) => {
    const form = await event.request.formData();
    const challenge = readChallenge(event.cookies);
    const next = localPath(form.get('next'), '/me');
    const code = digits(form.get('code'));
    if (challenge === null) redirect(303, `/fresh-code?next=${encodeURIComponent(next)}`);
    if (!/^\d{6}$/.test(code)) return fail(422, { error: m.code_malformed() });
    const answer = await attempt(event, confirmFreshCode, { params: { challengeId: challenge.challengeId }, body: { code } });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    dropChallenge(event.cookies, '/fresh-code');
    redirect(303, next);
  },
};
