import { redirect } from '@sveltejs/kit';
import { ballotPath, paperOf } from '#lib/server/ballot.ts';
import type { PageServerLoad } from './$types';

/** What the reader herself chose, for her session alone: the receipt never says it. */
export const load: PageServerLoad = async (event) => {
  const { poll, paper, questions } = await paperOf(event);
  const base = ballotPath(event);
  const { cast } = paper;
  if (cast === null || !cast.byYou) redirect(303, cast === null ? base : `${base}/receipt`);
  return {
    base,
    poll: { title: poll.title },
    homes: paper.homes.map((home) => home.code),
    rows: questions.map(({ questionId, title }) => ({ questionId, title, choice: cast.choices.find((one) => one.questionId === questionId)?.choice ?? 'abstain' })),
  };
};
