import { listEntries, readBooks } from '@linli/contracts';
import { isFund } from '@linli/ledger';
import { error } from '@sveltejs/kit';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { fund } = event.params;
  if (!isFund(fund)) error(404);
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const before = /^\d{1,9}$/.exec(event.url.searchParams.get('before') ?? '')?.[0];
  const [books, entries] = await Promise.all([
    call(event, readBooks, { params: { neighbourhoodId } }),
    call(event, listEntries, { params: { neighbourhoodId, fund }, query: { ...(before === undefined ? {} : { before: Number(before) }) } }),
  ]);
  const book = books.funds.find((one) => one.fund === fund);
  if (book === undefined) error(404);
  return { fund, book, entries: entries.entries, next: entries.next, first: before === undefined };
};
