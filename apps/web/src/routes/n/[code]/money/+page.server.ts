import { readChecks, readPublicMoney } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId };
  const [money, checks] = await Promise.all([call(event, readPublicMoney, { params }), call(event, readChecks, { params })]);
  return { money, last: checks.last };
};
