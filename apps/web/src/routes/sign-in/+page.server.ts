import { requestCode } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { digits, keepChallenge } from '#lib/server/challenge.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ next: localPath(url.searchParams.get('next'), '/me') });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const phone = digits(form.get('phone')).replace(/^\+?86(?=1\d{10}$)/, '');
    const next = localPath(form.get('next'), '/me');
    if (!/^1[3-9]\d{9}$/.test(phone)) return fail(422, { phone, error: m.phone_malformed() });
    const answer = await attempt(event, requestCode, { body: { phone } });
    if (!answer.ok) return fail(answer.problem.status, { phone, error: sentence(answer.problem) });
    const { challengeId, resendSeconds, validSeconds } = answer.value;
    keepChallenge(event.cookies, event.url, '/sign-in', { challengeId, phone, resendSeconds }, validSeconds);
    redirect(303, `/sign-in/code?next=${encodeURIComponent(next)}`);
  },
};
