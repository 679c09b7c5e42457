import { exportOpenData } from '@linli/contracts';
import { error } from '@sveltejs/kit';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { format } = event.params;
  if (format !== 'csv' && format !== 'json') error(404);
  return stream(event, exportOpenData, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, format } });
};
