import { explainCharge, explainShare } from '@linli/contracts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { homeId, lineId } = event.params;
  const params = { neighbourhoodId, homeId, lineId };
  const [explanation, charge] = await Promise.all([call(event, explainShare, { params }), attempt(event, explainCharge, { params })]);
  return { explanation, isCharged: charge.ok };
};
