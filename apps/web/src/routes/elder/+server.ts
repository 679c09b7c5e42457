import { redirect, type RequestHandler } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';

const YEAR_SECONDS = 31_536_000;

/** Large letters and few things at a time, kept on this device. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  cookies.set('elder', form.get('elder') === '1' ? '1' : '0', { path: '/', secure: url.protocol === 'https:', sameSite: 'lax', maxAge: YEAR_SECONDS });
  redirect(303, localPath(form.get('to'), '/'));
};
