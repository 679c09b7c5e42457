import { redirect, type RequestHandler } from '@sveltejs/kit';
import { landing } from '#lib/frame/places.ts';
import { sessionOf } from '#lib/server/visitor.ts';

/** The page of whoever has just signed in. */
export const GET: RequestHandler = async (event) => {
  const session = await sessionOf(event);
  redirect(303, session === null ? '/sign-in' : landing(session));
};
