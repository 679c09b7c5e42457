import { listBankAccounts, listBankStatements, listUnmatchedLines, readBankProof, registerBankAccount, uploadStatement } from '@linli/contracts';
import { isFund } from '@linli/ledger';
import { error, fail, redirect } from '@sveltejs/kit';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt, call } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = { neighbourhoodId: (await neighbourhoodOf(event)).neighbourhoodId };
  const [{ accounts }, { statements }, { funds }, unmatched] = await Promise.all([
    call(event, listBankAccounts, { params }),
    call(event, listBankStatements, { params, query: { limit: 20 } }),
    call(event, readBankProof, { params }),
    call(event, listUnmatchedLines, { params, query: { limit: 1 } }),
  ]);
  return { accounts, statements, funds, waiting: unmatched.waiting };
};

export const actions: Actions = {
  register: async (event) => {
    const form = await event.request.formData();
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const fund = text('fund');
    if (!isFund(fund)) error(404);
    const { neighbourhoodId } = await neighbourhoodOf(event);
    const answer = await attempt(event, registerBankAccount, { params: { neighbourhoodId, fund }, body: { number: text('number').replace(/\s/g, ''), bankName: text('bankName'), bankCode: text('bankCode'), holder: text('holder') } });
    return answer.ok ? { errors: [], registered: true } : fail(answer.problem.status, { errors: (answer.problem.errors ?? [{ field: 'number', message: sentence(answer.problem) }]).map((one) => ({ href: `#${one.field}`, text: one.message })) });
  },
  upload: async (event) => {
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const given = await event.request.formData();
    const [file, fund] = [given.get('file'), String(given.get('fund') ?? '')];
    if (!isFund(fund)) error(404);
    if (!(file instanceof File) || file.size === 0) return fail(422, { errors: [{ href: '#file', text: m.desk_file_missing() }] });
    const form = new FormData();
    form.set('file', file, file.name);
    const answer = await attempt(event, uploadStatement, { params: { neighbourhoodId, fund } }, { form });
    if (!answer.ok) return fail(answer.problem.status, { errors: [{ href: '#file', text: sentence(answer.problem) }] });
    redirect(303, `/n/${code}/desk/bank/${answer.value.statementId}`);
  },
};
