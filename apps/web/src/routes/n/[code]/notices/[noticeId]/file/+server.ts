import { downloadNotice } from '@linli/contracts';
import type { RequestHandler } from '@sveltejs/kit';
import { stream } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';

const FORMS = ['a4', 'poster-a4', 'poster-a3'] as const;

export const GET: RequestHandler = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const form = FORMS.find((one) => one === event.url.searchParams.get('form')) ?? 'a4';
  return stream(event, downloadNotice, { params: { neighbourhoodId, noticeId: event.params['noticeId'] ?? '' }, query: { form } });
};
