import { LINLI_DEMO } from '$app/env/private';
import { sessionOf } from '#lib/server/visitor.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
  elder: event.cookies.get('elder') === '1',
  path: event.url.pathname,
  isDemo: LINLI_DEMO,
  session: await sessionOf(event),
});
