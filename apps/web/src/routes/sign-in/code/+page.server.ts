import { requestCode, signInByCode } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { digits, dropChallenge, keepChallenge, masked, readChallenge } from '#lib/server/challenge.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, url }) => {
  const challenge = readChallenge(cookies);
  const next = localPath(url.searchParams.get('next'), '/me');
  if (challenge === null) redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
  return { next, phone: masked(challenge.phone), resendSeconds: challenge.resendSeconds };
};

export const actions: Actions = {
  enter: async (event) => {
    const form = await event.request.formData();
    const challenge = readChallenge(event.cookies);
    const next = localPath(form.get('next'), '/me');
    if (challenge === null) redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
    const code = digits(form.get('code'));
    if (!/^\d{6}$/.test(code)) return fail(422, { error: m.code_malformed() });
    const answer = await attempt(event, signInByCode, { params: { challengeId: challenge.challengeId }, body: { code } });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    dropChallenge(event.cookies, '/sign-in');
    redirect(303, next);
  },
  resend: async (event) => {
    const challenge = readChallenge(event.cookies);
    if (challenge === null) redirect(303, '/sign-in');
    const answer = await attempt(event, requestCode, { body: { phone: challenge.phone } });
    if (!answer.ok) return fail(answer.problem.status, { error: sentence(answer.problem) });
    const { challengeId, resendSeconds, validSeconds } = answer.value;
    keepChallenge(event.cookies, event.url, '/sign-in', { challengeId, phone: challenge.phone, resendSeconds }, validSeconds);
    return { sent: true };
  },
};
