import { z } from 'zod';
import { contract } from './contract.ts';
import { digest, id, inNeighbourhood, instant, none } from './fields.ts';

/** A document behind a figure: a photograph, drawn anew without its hidden data, or a PDF as it came. */
export const evidence = z.object({
  evidenceId: id,
  kind: z.enum(['image', 'pdf']),
  name: z.string(),
  byteSize: z.int(),
  digest,
  uploadedAt: instant,
});

export const uploadEvidence = contract({
  name: 'upload-evidence',
  summary: 'Takes one document (JPEG, PNG, WebP or PDF, by its first bytes, at most 10 MB). Pictures are drawn anew, so places and hidden data are gone. The same file of the same person is stored once.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/evidence',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'property', 'enterprise', 'street', 'district'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: evidence,
  transfer: 'upload',
});

export const readEvidence = contract({
  name: 'read-evidence',
  summary: 'The bytes of a document, for whoever uploaded it and those who check. A PDF is always a download.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/evidence/:evidenceId',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'property', 'enterprise', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, evidenceId: id }),
  query: none,
  body: none,
  output: z.any(),
  transfer: 'file',
});
