import { findNeighbourhood, readSession, type OutputOf } from '@linli/contracts';
import type { RequestEvent } from '@sveltejs/kit';
import { attempt, call } from './api.ts';

export type Neighbourhood = OutputOf<typeof findNeighbourhood>;
export type Session = OutputOf<typeof readSession>;

/** The neighbourhood of the address, asked for once in a request. */
export function neighbourhoodOf(event: RequestEvent): Promise<Neighbourhood> {
  const code = event.params['code'] ?? '';
  const known = event.locals.neighbourhoods.get(code);
  if (known !== undefined) return known;
  const asked = call(event, findNeighbourhood, { params: { code } });
  event.locals.neighbourhoods.set(code, asked);
  return asked;
}

/** Who is signed in; null when nobody is. Asked for once in a request, and not at all without a cookie. */
export function sessionOf(event: RequestEvent): Promise<Session | null> {
  event.locals.session ??= ask(event);
  return event.locals.session;
}

async function ask(event: RequestEvent): Promise<Session | null> {
  if (event.cookies.get('__Host-linli') === undefined) return null;
  try {
    const answer = await attempt(event, readSession);
    return answer.ok ? answer.value : null;
  } catch {
    return null; // Not signed in any more: a page that needs it will say so itself.
  }
}
