import { signOut } from '@linli/contracts';
import { redirect, type RequestHandler } from '@sveltejs/kit';
import { attempt } from '#lib/server/api.ts';

/** Ends the session and leaves nothing personal on a shared phone. */
export const POST: RequestHandler = async (event) => {
  await attempt(event, signOut);
  redirect(303, '/');
};
