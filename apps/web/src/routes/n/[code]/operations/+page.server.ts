import { readOperations } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return { operations: await call(event, readOperations, { params: { neighbourhoodId } }) };
};
