import { readHomeAccount, readStatement } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { homes } = await call(event, readStatement, { params: { neighbourhoodId } });
  const accounts = await Promise.all(homes.map(({ homeId }) => call(event, readHomeAccount, { params: { neighbourhoodId, homeId } })));
  return { homes, accounts };
};
