import { listReports } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { items } = await call(event, listReports, { params: { neighbourhoodId }, query: { limit: 100 } });
  return { waiting: items.filter((report) => report.waitsForYou), others: items.filter((report) => !report.waitsForYou) };
};
