import { listFundAccounts } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

const FILTERS = ['all', 'low', 'owing', 'missing'] as const;

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const only = FILTERS.find((one) => one === event.url.searchParams.get('only')) ?? 'all';
  const after = event.url.searchParams.get('after');
  const listed = await call(event, listFundAccounts, { params: { neighbourhoodId }, query: { only, ...(after === null ? {} : { after: after.slice(0, 62) }) } });
  return { ...listed, only };
};
