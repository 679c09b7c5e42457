import { readCharges, readCosts } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const params = { neighbourhoodId, menuId: event.params.menuId };
  const [costs, charges] = await Promise.all([call(event, readCosts, { params }), call(event, readCharges, { params })]);
  return { costs, charges };
};
