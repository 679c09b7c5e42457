import { readNotice } from '@linli/contracts';
import type { DocumentText } from '@linli/documents';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const { document, ...head } = await call(event, readNotice, { params: { neighbourhoodId, noticeId: event.params.noticeId } });
  return { head, document: document as unknown as DocumentText };
};
