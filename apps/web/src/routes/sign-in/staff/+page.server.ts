import { signInByPassword } from '@linli/contracts';
import { fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { digits } from '#lib/server/challenge.ts';
import { localPath } from '#lib/server/local-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ next: localPath(url.searchParams.get('next'), '/me') });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const login = String(form.get('login') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const code = digits(form.get('code'));
    const errors = [
      ...(login === '' ? [{ href: '#login', text: m.login_missing() }] : []),
      ...(password === '' ? [{ href: '#password', text: m.password_missing() }] : []),
      ...(/^\d{6}$/.test(code) ? [] : [{ href: '#code', text: m.code_malformed() }]),
    ];
    if (errors.length > 0) return fail(422, { login, errors });
    const answer = await attempt(event, signInByPassword, { body: { login, password, code } });
    if (!answer.ok) return fail(answer.problem.status, { login, errors: [{ href: '#login', text: sentence(answer.problem) }] });
    redirect(303, localPath(form.get('next'), '/me'));
  },
};
