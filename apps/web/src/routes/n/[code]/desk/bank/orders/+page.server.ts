import { decidePaymentOrder, listBankAccounts, listPayables, listPaymentOrders, makePaymentOrder, returnPaymentOrder, type Problem } from '@linli/contracts';
import { isFund } from '@linli/ledger';
import { error, fail } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** One page of a form; what is due first comes first. */
const MOST_ROWS = 20;

export const load: PageServerLoad = async (event) => {
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId };
  const [{ accounts }, { orders }] = await Promise.all([call(event, listBankAccounts, { params }), call(event, listPaymentOrders, { params, query: { limit: 50 } })]);
  const asked = event.url.searchParams.get('fund') ?? '';
  const fund = accounts.find((account) => account.fund === asked) ?? accounts[0];
  const payable = fund === undefined ? [] : (await call(event, listPayables, { params, query: { fund: fund.fund } })).items.filter((item) => item.available !== '0.00');
  return { accounts, orders, fund, payable: payable.slice(0, MOST_ROWS), more: Math.max(0, payable.length - MOST_ROWS), key: crypto.randomUUID() };
};

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** A refused field leads to its input: `instructions.2.payee.account` is the account of the third row that was filled in. */
function errorsOf(problem: Problem, rows: readonly string[]): { href?: string; text: string }[] {
  const all = problem.errors ?? [{ field: problem.field ?? '', message: sentence(problem) }];
  return all.map(({ field, message }) => {
    const [, at, part] = /^instructions\.(\d+)\.(?:payee\.)?(\w+)$/.exec(field) ?? [];
    const id = at === undefined ? field : `${part}-${rows[Number(at)] ?? ''}`;
    return { ...(id === '' ? {} : { href: `#${id}` }), text: message };
  });
}

async function decide(event: RequestEvent, outcome: 'approved' | 'refused'): Promise<unknown> {
  const form = await event.request.formData();
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, orderId: textOf(form, 'orderId') };
  const answer = await attempt(event, decidePaymentOrder, { params, body: outcome === 'approved' ? { outcome } : { outcome, reason: textOf(form, 'decisionReason') } });
  return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: errorsOf(answer.problem, []) });
}

export const actions = {
  make: async (event) => {
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const form = await event.request.formData();
    const fund = textOf(form, 'fund');
    if (!isFund(fund)) error(404);
    const rows = form.getAll('itemId').map(String).filter((itemId) => textOf(form, `amount-${itemId}`) !== '');
    const instructions = rows.map((itemId) => ({
      itemId,
      amount: textOf(form, `amount-${itemId}`),
      payee: { name: textOf(form, `name-${itemId}`), account: textOf(form, `account-${itemId}`).replace(/\s/g, ''), bankCode: textOf(form, `bankCode-${itemId}`) },
    }));
    const body = { fund, executeOn: textOf(form, 'executeOn'), reason: textOf(form, 'reason'), instructions };
    const answer = await attempt(event, makePaymentOrder, { params: { neighbourhoodId }, body }, { key: textOf(form, 'key') });
    if (answer.ok) return { errors: [], made: true, typed: {} as Record<string, string> };
    const typed = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))) as Record<string, string>;
    return fail(answer.problem.status, { errors: errorsOf(answer.problem, rows), typed });
  },
  approve: (event) => decide(event, 'approved'),
  refuse: (event) => decide(event, 'refused'),
  returned: async (event) => {
    const form = await event.request.formData();
    const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId, orderId: textOf(form, 'orderId') };
    const answer = await attempt(event, returnPaymentOrder, { params, body: { reason: textOf(form, 'decisionReason') } });
    return answer.ok ? { errors: [] } : fail(answer.problem.status, { errors: errorsOf(answer.problem, []) });
  },
} satisfies Actions;
