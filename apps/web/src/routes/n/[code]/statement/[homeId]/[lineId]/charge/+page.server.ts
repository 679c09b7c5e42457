import { explainCharge } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { homeId, lineId } = event.params;
  return { charge: await call(event, explainCharge, { params: { neighbourhoodId, homeId, lineId } }), homeId };
};
