import { listNotices, listPolls } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const [polls, notices] = await Promise.all([call(event, listPolls, { params: { neighbourhoodId } }), call(event, listNotices, { params: { neighbourhoodId } })]);
  const open = polls.items.find((poll) => poll.state === 'open')?.pollId;
  const about = notices.items.filter((notice) => notice.menuId !== null);
  const menuId = (about.find((notice) => notice.pollId === open) ?? about[0])?.menuId ?? null;
  return { polls: polls.items, now: polls.now, notices: notices.items, menuId };
};
