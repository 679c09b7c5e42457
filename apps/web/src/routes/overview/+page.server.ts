import { readOverview } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ overview: await call(event, readOverview) });
