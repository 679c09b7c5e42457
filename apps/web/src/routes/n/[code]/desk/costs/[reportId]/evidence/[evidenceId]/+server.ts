import { readReportEvidence } from '@linli/contracts';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

/** A document of a report. Whatever is in it, it gets no rights in the browser. */
export const GET: RequestHandler = async (event) => {
  const { reportId, evidenceId } = event.params;
  const response = await stream(event, readReportEvidence, { params: { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, reportId, evidenceId } });
  response.headers.set('content-security-policy', "default-src 'none'; sandbox");
  return response;
};
