import type { BodyOf, proposeFundAct } from '@linli/contracts';
import { parseLocalDate } from '@linli/kernel';
import { parseMoney } from '@linli/quantities';
import { m } from '#lib/paraglide/messages.js';
import type { Act } from './acts.ts';
import type { FormError } from './claim-form.ts';

export type ActContent = BodyOf<typeof proposeFundAct>['content'];
export type TypedAct = Readonly<Record<string, string>>;

/** Which fields each act asks; every one of them is text until it is read here. */
export const ACT_FIELDS: Readonly<Record<Act, readonly string[]>> = {
  'deposit-call': ['call', 'dueOn', 'decisionRecord', 'decidedOn', 'reason'],
  spend: ['title', 'contractor', 'amount', 'building', 'entrance', 'basis', 'decisionRecord', 'notice', 'exclusion', 'dueOn', 'reason'],
  interest: ['amount', 'from', 'to', 'reason'],
  credit: ['amount', 'from', 'to', 'by', 'reason'],
  'seller-deposit': ['seller', 'amount', 'dueOn', 'reason'],
  transfer: ['fromHome', 'toHome', 'reason'],
  loss: ['building', 'decisionRecord', 'reason'],
};

const OPTIONAL: ReadonlySet<string> = new Set(['building', 'entrance', 'exclusion', 'notice', 'decisionRecord']);
const DATES: ReadonlySet<string> = new Set(['dueOn', 'decidedOn', 'from', 'to']);

export function typedAct(act: Act, form: FormData): TypedAct {
  return Object.fromEntries(ACT_FIELDS[act].map((field) => [field, String(form.get(field) ?? '').trim()]));
}

/** A field may be left empty where the act allows it: the place and the basis of a repair, the last day of a payment. */
function mayBeEmpty(act: Act, field: string): boolean {
  if (field === 'dueOn') return act !== 'deposit-call';
  return act === 'spend' && OPTIONAL.has(field);
}

/** What has to be mended before the API is asked. */
export function actErrors(act: Act, typed: TypedAct): FormError[] {
  return ACT_FIELDS[act].flatMap((field) => {
    const text = typed[field] ?? '';
    if (text === '') return mayBeEmpty(act, field) ? [] : [{ href: `#${field}`, text: m.funds_form_missing({ field: fieldName(act, field) }) }];
    if (DATES.has(field) && !parseLocalDate(text).ok) return [{ href: `#${field}`, text: m.funds_form_date({ field: fieldName(act, field) }) }];
    if (field === 'amount' && !parseMoney(text).ok) return [{ href: `#${field}`, text: m.funds_form_amount() }];
    return [];
  });
}

const NAMES: Readonly<Record<string, () => string>> = {
  call: m.funds_a_call, dueOn: m.funds_a_due, decisionRecord: m.funds_a_record, decidedOn: m.funds_a_decided, reason: m.funds_a_reason, title: m.funds_a_title, contractor: m.funds_a_contractor,
  amount: m.funds_a_amount, building: m.funds_a_building, entrance: m.funds_a_entrance, basis: m.funds_a_basis, notice: m.funds_a_notice, exclusion: m.funds_a_exclusion,
  from: m.funds_a_from, to: m.funds_a_to, by: m.funds_a_by, seller: m.funds_a_seller, fromHome: m.funds_a_from_home, toHome: m.funds_a_to_home,
};

export const fieldName = (act: Act, field: string): string => (act === 'loss' && field === 'building' ? m.funds_a_lost_building() : (NAMES[field]?.() ?? field));

/** The act as the API takes it. Errors were looked for before. */
export function contentOf(act: Act, typed: TypedAct): ActContent {
  const text = (field: string): string => typed[field] ?? '';
  const orNull = (field: string): string | null => (text(field) === '' ? null : text(field));
  switch (act) {
    case 'deposit-call':
      return { act, call: text('call') === 'top-up' ? 'top-up' : 'first-deposit', dueOn: text('dueOn'), decisionRecord: text('decisionRecord'), decidedOn: text('decidedOn') };
    case 'spend':
      return {
        act, title: text('title'), contractor: text('contractor'), amount: text('amount'), scope: scopeOf(text('building'), text('entrance')), basis: text('basis'),
        decisionRecord: orNull('decisionRecord'), questionId: null, pollId: null, notice: orNull('notice'), exclusion: orNull('exclusion'), dueOn: orNull('dueOn'),
      };
    case 'interest':
      return { act, amount: text('amount'), from: text('from'), to: text('to') };
    case 'credit':
      return { act, amount: text('amount'), from: text('from'), to: text('to'), by: text('by') === 'area' ? 'area' : 'balance-days' };
    case 'seller-deposit':
      return { act, seller: text('seller'), amount: text('amount'), dueOn: orNull('dueOn') };
    case 'transfer':
      return { act, fromHome: text('fromHome'), toHome: text('toHome') };
    case 'loss':
      return { act, building: text('building'), decisionRecord: text('decisionRecord') };
  }
}

function scopeOf(building: string, entrance: string): Extract<ActContent, { act: 'spend' }>['scope'] {
  if (building === '') return { kind: 'neighbourhood' };
  return entrance === '' ? { kind: 'building', building } : { kind: 'entrance', building, entrance };
}
