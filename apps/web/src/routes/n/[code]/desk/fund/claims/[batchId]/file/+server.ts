import { downloadClaimBatch } from '@linli/contracts';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const format = event.url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  return stream(event, downloadClaimBatch, { params: { neighbourhoodId, batchId: event.params.batchId }, query: { format } });
};
