import { listMenus, listPolls, readTurnout } from '@linli/contracts';
import { call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { PageServerLoad } from './$types';

/** The poll that runs, or else the newest; who has taken part; what waits to be done. */
export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const menus = await call(event, listMenus, { params: { neighbourhoodId } });
  const polls = await call(event, listPolls, { params: { neighbourhoodId } });
  const poll = polls.items.find((one) => one.state === 'open') ?? polls.items[0];
  const building = event.url.searchParams.get('building') ?? undefined;
  const turnout = poll === undefined ? null : await call(event, readTurnout, { params: { neighbourhoodId, pollId: poll.pollId }, query: building === undefined ? {} : { building } });
  return { turnout, drafts: menus.items.filter((menu) => menu.status === 'draft'), hasMenu: menus.items.length > 0, now: polls.now };
};
