import { decideLineChange, listLineChanges, listMenus, proposeLineChange, readMenu, type BodyOf } from '@linli/contracts';
import { fail } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import { lineTitle, scopeWords } from '#lib/works.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Content = BodyOf<typeof proposeLineChange>['content'];

/** Frozen menus whose lines are offered, newest first. */
const MENUS = 3;

export const load: PageServerLoad = async (event) => {
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const [{ changes }, { items }] = await Promise.all([call(event, listLineChanges, { params: { neighbourhoodId } }), call(event, listMenus, { params: { neighbourhoodId } })]);
  const frozen = items.filter((menu) => menu.status === 'frozen').slice(0, MENUS);
  const menus = await Promise.all(frozen.map((menu) => call(event, readMenu, { params: { neighbourhoodId, menuId: menu.menuId } })));
  const lines = menus.flatMap((menu) => menu.lines.map((line) => ({ value: line.lineId, label: `${lineTitle(line)}（${scopeWords(line.scope)}）· ${menu.title}` })));
  return { changes, lines, key: crypto.randomUUID() };
};

/** Homes that do not take part, as people write them down: one a line, or between commas. */
function codesOf(text: string): string[] {
  return text.split(/[\s,，、;；]+/u).filter((code) => code !== '');
}

async function propose(event: RequestEvent, content: (text: (name: string) => string) => Content): Promise<unknown> {
  const form = await event.request.formData();
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const { neighbourhoodId } = await neighbourhoodOf(event);
  const answer = await attempt(event, proposeLineChange, { params: { neighbourhoodId, lineId: text('lineId') }, body: { content: content(text), reason: text('reason') } }, { key: text('key') });
  if (answer.ok) return { errors: [], done: 'proposed' as const };
  const errors = answer.problem.errors?.map((one) => ({ text: one.message })) ?? [{ text: sentence(answer.problem) }];
  return fail(answer.problem.status, { errors, typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) });
}

async function decide(event: RequestEvent, outcome: 'approved' | 'refused'): Promise<unknown> {
  const form = await event.request.formData();
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, proposalId: String(form.get('proposalId') ?? '') };
  const answer = await attempt(event, decideLineChange, { params, body: outcome === 'approved' ? { outcome } : { outcome, reason: String(form.get('decisionReason') ?? '') } });
  return answer.ok ? { errors: [], done: outcome } : fail(answer.problem.status, { errors: [{ text: sentence(answer.problem) }] });
}

export const actions = {
  late: (event) => propose(event, (text) => ({ kind: 'late-source', party: text('party') as 'district', amount: text('amount'), document: text('document') })),
  participants: (event) => propose(event, (text) => ({ kind: 'participants', notParticipating: codesOf(text('homes')), document: text('document') })),
  approve: (event) => decide(event, 'approved'),
  refuse: (event) => decide(event, 'refused'),
} satisfies Actions;
