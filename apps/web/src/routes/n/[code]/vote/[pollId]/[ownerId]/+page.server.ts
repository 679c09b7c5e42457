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
    items: questions.map(({ questionId, title, scope, menuLineId }) => {
      const cost = costs.find(({ line }) => line.lineId === menuLineId);
      return { questionId, title, scope, cost: cost && { lineId: cost.line.lineId, share: cost.share, isOptional: cost.line.category === 'optional', isExample: cost.line.isExample, needs: cost.line.needs, excludes: cost.line.excludes } };
    }),
  };
};

export const actions: Actions = {
  estimate: async ({ request }) => ({ ticked: (await request.formData()).getAll('tick').filter((value) => typeof value === 'string') }),
};
