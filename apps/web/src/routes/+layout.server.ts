import { LINLI_DEMO } from '$app/env/private';
import { sessionOf } from '#lib/server/visitor.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
  elder: event.cookies.get('elder') === '1',
  // What an address asks for comes back with its page; the name of a form's action does not.
  path: event.url.pathname + (event.url.search.startsWith('?/') ? '' : event.url.search),
  isDemo: LINLI_DEMO,
  session: await sessionOf(event),
});
