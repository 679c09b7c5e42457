import { downloadClaimProof } from '@linli/contracts';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  return stream(event, downloadClaimProof, { params: { neighbourhoodId, claimId: event.params.claimId } });
};
