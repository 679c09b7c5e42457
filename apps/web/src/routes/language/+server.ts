import { redirect, type RequestHandler } from '@sveltejs/kit';
import { isLocale } from '#lib/paraglide/runtime.js';
import { localPath } from '#lib/server/local-path.ts';

const YEAR_SECONDS = 31_536_000;

/** The language somebody chose, kept on this device before what her browser asks for. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const lang = form.get('lang');
  if (isLocale(lang)) cookies.set('lang', lang, { path: '/', httpOnly: false, secure: url.protocol === 'https:', sameSite: 'lax', maxAge: YEAR_SECONDS });
  redirect(303, localPath(form.get('to'), '/'));
};
