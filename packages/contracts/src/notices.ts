import { z } from 'zod';
import { contract } from './contract.ts';
import { day, digest, id, inNeighbourhood, instant, none } from './fields.ts';

export const noticeHead = z.object({
  noticeId: id,
  number: z.int(),
  type: z.string(),
  title: z.string(),
  startsOn: day,
  endsOn: day,
  publishedAt: instant,
  digest,
  pollId: id.nullable(),
  menuId: id.nullable(),
});

const noticePath = z.strictObject({ neighbourhoodId: id, noticeId: id });

export const listNotices = contract({
  name: 'list-notices',
  summary: 'The notices of a neighbourhood, newest first.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/notices',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ items: z.array(noticeHead) }),
});

export const readNotice = contract({
  name: 'read-notice',
  summary: 'A notice: its frozen text as blocks, its digest and period.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/notices/:noticeId',
  access: { kind: 'public' },
  status: 200,
  params: noticePath,
  query: none,
  body: none,
  /** `document` is a DocumentText of @linli/documents, as it was digested. */
  output: z.object({ ...noticeHead.shape, document: z.record(z.string(), z.unknown()) }),
});

export const downloadNotice = contract({
  name: 'download-notice',
  summary: 'The notice as PDF: A4 text, or a poster for the door (A4 or A3).',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/notices/:noticeId/file',
  access: { kind: 'public' },
  status: 200,
  params: noticePath,
  query: z.strictObject({ form: z.enum(['a4', 'poster-a4', 'poster-a3']).default('a4') }),
  body: none,
  output: z.unknown(),
  transfer: 'file',
});
