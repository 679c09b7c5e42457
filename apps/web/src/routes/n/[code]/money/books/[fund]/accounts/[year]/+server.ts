import { drawAccounts } from '@linli/contracts';
import { isFund } from '@linli/ledger';
import { error } from '@sveltejs/kit';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { fund, year } = event.params;
  if (!isFund(fund) || !/^20\d{2}$/.test(year)) error(404);
  return stream(event, drawAccounts, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, fund, year } });
};
