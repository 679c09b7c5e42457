import { establishFund, type BodyOf } from '@linli/contracts';
import { parseLocalDate } from '@linli/kernel';
import { parseMoney, parseScaled } from '@linli/quantities';
import { fail, redirect } from '@sveltejs/kit';
import type { FormError } from '#lib/features/funds/claim-form.ts';
import { SETUP_FIELDS } from '#lib/features/funds/setup-form.ts';
import { sentence } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/api.ts';
import { neighbourhoodOf } from '#lib/server/visitor.ts';
import type { Actions } from './$types';

type Body = BodyOf<typeof establishFund>;

function errorsOf(typed: Record<string, string>): FormError[] {
  const date = (field: string): FormError[] => (parseLocalDate(typed[field] ?? '').ok ? [] : [{ href: `#${field}`, text: m.funds_form_date({ field: m.funds_a_from() }) }]);
  return [
    ...date('establishedOn'),
    ...date('rateFrom'),
    ...(typed['bankName'] === '' ? [{ href: '#bankName', text: m.funds_form_missing({ field: m.funds_s_bank() }) }] : []),
    ...(parseScaled(typed['interestRate'], 4).ok ? [] : [{ href: '#interestRate', text: m.funds_form_rate() }]),
    ...(['perM2', 'commercialPerM2'] as const).flatMap((field) => (parseMoney(typed[field]).ok ? [] : [{ href: `#${field}`, text: m.funds_form_amount() }])),
    ...(typed['source'] === '' ? [{ href: '#source', text: m.funds_form_missing({ field: m.funds_s_source() }) }] : []),
  ];
}

function bodyOf(typed: Record<string, string>): Body {
  const text = (field: string): string => typed[field] ?? '';
  const building = text('building') as Body['building'];
  const common = { from: text('rateFrom'), building, isExample: text('isExample') === 'yes', source: text('source') };
  const rates: Body['rates'] = [
    ...(text('dwellings') === 'sold-public' ? [{ ...common, homeKind: 'sold-public' as const, perM2: text('perM2') }] : []),
    { ...common, homeKind: 'commercial', perM2: text('commercialPerM2') },
    { ...common, homeKind: 'non-residential', perM2: text('commercialPerM2') },
  ];
  return {
    establishedOn: text('establishedOn'),
    custody: text('custody') as Body['custody'],
    custodyDecision: text('custodyDecision') === '' ? null : text('custodyDecision'),
    bankName: text('bankName'),
    dayCount: text('dayCount') as Body['dayCount'],
    interestRate: text('interestRate'),
    dwellings: text('dwellings') as Body['dwellings'],
    building,
    seller: text('seller') === '' ? null : text('seller'),
    linesHandedOverOn: text('linesHandedOverOn') === '' ? null : text('linesHandedOverOn'),
    contract: text('contractFrom') === '' ? null : { from: text('contractFrom'), until: null },
    isExample: text('isExample') === 'yes',
    rates,
  };
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = Object.fromEntries(SETUP_FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()]));
    const errors = errorsOf(typed);
    if (errors.length > 0) return fail(422, { typed, errors });
    const { neighbourhoodId, code } = await neighbourhoodOf(event);
    const answer = await attempt(event, establishFund, { params: { neighbourhoodId }, body: bodyOf(typed) });
    if (!answer.ok) return fail(answer.problem.status, { typed, errors: [{ href: `#${answer.problem.field ?? 'establishedOn'}`, text: sentence(answer.problem) }] });
    redirect(303, `/n/${code}/desk/fund`);
  },
};
