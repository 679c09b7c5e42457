import { readEvidence } from '@linli/contracts';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

/** A document that somebody uploaded. Whatever is in it, it gets no rights in the browser. */
export const GET: RequestHandler = async (event) => {
  const response = await stream(event, readEvidence, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, evidenceId: event.params.evidenceId } });
  response.headers.set('content-security-policy', "default-src 'none'; sandbox");
  return response;
};
