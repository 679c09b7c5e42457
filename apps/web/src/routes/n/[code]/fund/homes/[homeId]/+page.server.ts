import { readFundAccount } from '@linli/contracts';
import { isId, parseLocalDate } from '@linli/kernel';
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { homeId } = event.params;
  if (!isId(homeId)) error(404, m.error_404());
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const [day, seq] = [event.url.searchParams.get('day') ?? '', event.url.searchParams.get('seq') ?? ''];
  const before = parseLocalDate(day).ok && /^[1-9]\d{0,8}$/.test(seq) ? { beforeDay: day, beforeSeq: seq } : {};
  return { ...(await call(event, readFundAccount, { params: { neighbourhoodId, homeId }, query: before })), isFirst: day === '' };
};
