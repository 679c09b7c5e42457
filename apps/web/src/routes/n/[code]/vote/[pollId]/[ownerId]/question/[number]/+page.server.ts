import { isChoice } from '@linli/voting';
import { error, fail, redirect } from '@sveltejs/kit';
import { costOf } from '#lib/features/vote/costs.ts';
import { keepDraft } from '#lib/features/vote/draft.ts';
import { m } from '#lib/paraglide/messages.js';
import { ballotPath, openBallot } from '#lib/server/ballot.ts';
import type { Actions, PageServerLoad } from './$types';

/** The place of the question in the address: 1 is the first. */
function placeOf(number: string, questions: number): number {
  const place = /^[1-9]\d?$/.test(number) ? Number(number) : 0;
  if (place < 1 || place > questions) error(404, m.error_404());
  return place;
}

export const load: PageServerLoad = async (event) => {
  const { poll, paper, questions, costs, draft } = await openBallot(event);
  const place = placeOf(event.params.number, questions.length);
  const question = questions[place - 1];
  if (question === undefined) error(404, m.error_404());
  return {
    poll: { pollId: poll.pollId, menuId: poll.menuId, title: poll.title, closesAt: poll.closesAt, ruleSet: poll.ruleSet, nonReturnPolicy: poll.nonReturnPolicy, legalEffect: poll.legalEffect, jurisdiction: poll.jurisdiction, channel: poll.channel },
    homes: paper.homes,
    question,
    cost: costOf(question, costs),
    chosen: draft.get(place - 1),
    place,
    questions: questions.length,
    base: ballotPath(event),
    changing: event.url.searchParams.has('change'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { questions, draft } = await openBallot(event);
    const place = placeOf(event.params.number, questions.length);
    const choice = form.get('choice');
    if (typeof choice !== 'string' || !isChoice(choice)) return fail(422, { error: m.choose_one() });
    const base = ballotPath(event);
    const answers = new Map(draft).set(place - 1, choice);
    keepDraft(event.cookies, event.url, base, answers);
    redirect(303, form.has('changing') || place === questions.length ? `${base}/check` : `${base}/question/${place + 1}`);
  },
};
