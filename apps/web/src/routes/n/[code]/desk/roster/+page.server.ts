import { listHomes } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { searchParams } = event.url;
  const given = (name: string): string | undefined => searchParams.get(name)?.trim() || undefined;
  const [building, search, after] = [given('building'), given('search'), given('after')];
  const query = { ...(building === undefined ? {} : { building }), ...(search === undefined ? {} : { search }), ...(after === undefined ? {} : { after }) };
  return { roster: await call(event, listHomes, { params: { neighbourhoodId }, query }), building: building ?? '', search: search ?? '' };
};
