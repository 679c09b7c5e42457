import { LINLI_DEMO } from '$app/env/private';
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** Every part in every state, for those who build: in the demo alone. */
export const load: PageServerLoad = () => {
  if (!LINLI_DEMO) error(404, m.error_404());
};
