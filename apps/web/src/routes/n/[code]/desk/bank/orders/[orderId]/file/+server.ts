import { downloadPaymentOrder } from '@linli/contracts';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const format = event.url.searchParams.get('format') === 'csv' ? 'csv' : 'pain.001';
  return stream(event, downloadPaymentOrder, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, orderId: event.params.orderId }, query: { format } });
};
