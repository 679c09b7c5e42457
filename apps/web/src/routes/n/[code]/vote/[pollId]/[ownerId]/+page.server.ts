import { costOf } from '#lib/features/vote/costs.ts';
import { ballotPath, openBallot } from '#lib/server/ballot.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { poll, paper, questions, costs, draft } = await openBallot(event);
  return {
    poll: { pollId: poll.pollId, menuId: poll.menuId, title: poll.title, closesAt: poll.closesAt, now: poll.now, legalEffect: poll.legalEffect, jurisdiction: poll.jurisdiction, channel: poll.channel },
    homes: paper.homes,
    ownerName: paper.ownerName,
    begun: draft.size,
    base: ballotPath(event),
    items: questions.map((question) => {
      const { questionId, title, scope, menuLineId } = question;
      const cost = costOf(question, costs);
      const own = menuLineId === null ? undefined : cost?.lines[0]?.line;
      const line = { lineId: own?.lineId ?? questionId, isOptional: own?.category === 'optional', needs: own?.needs ?? [], excludes: own?.excludes ?? [] };
      return { questionId, title, scope, cost: cost && { ...line, share: cost.share, isExample: cost.isExample } };
    }),
  };
};

export const actions: Actions = {
  estimate: async ({ request }) => ({ ticked: (await request.formData()).getAll('tick').filter((value) => typeof value === 'string') }),
};
