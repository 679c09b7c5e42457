import { CLAIMANTS, isClaimant } from '@linli/funds';
import { parseMoney } from '@linli/quantities';
import { parseIdNumber } from '@linli/rosters';
import { m } from '#lib/paraglide/messages.js';

/** Everything a claim asks, as it was typed. It travels in the form itself, from step to step, and is kept nowhere. */
export const CLAIM_FIELDS = ['relation', 'balance', 'amount', 'name', 'idNumber', 'accountNumber', 'bankCard', 'titleNumber', 'relationProof'] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];
export type TypedClaim = Readonly<Record<ClaimField, string>>;

export interface FormError {
  readonly href: string;
  readonly text: string;
}

/** Which fields stand on which step; the third only shows them. */
export const STEPS: readonly (readonly ClaimField[])[] = [
  ['relation', 'balance', 'amount'],
  ['name', 'idNumber', 'accountNumber', 'bankCard', 'titleNumber', 'relationProof'],
];
export const LAST_STEP = STEPS.length + 1;

export const EMPTY_CLAIM: TypedClaim = Object.fromEntries(CLAIM_FIELDS.map((field) => [field, ''])) as Record<ClaimField, string>;

export function typedClaim(form: FormData): TypedClaim {
  return Object.fromEntries(CLAIM_FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()])) as Record<ClaimField, string>;
}

const CHECKS: Readonly<Record<ClaimField, (typed: TypedClaim) => string | null>> = {
  relation: ({ relation }) => (isClaimant(relation) ? null : m.funds_form_relation()),
  amount: ({ amount }) => (isMoney(amount) ? null : m.funds_form_amount()),
  balance: ({ balance }) => (parseMoney(balance).ok ? null : m.funds_form_balance()),
  name: ({ name }) => (name === '' ? m.funds_form_name() : null),
  idNumber: ({ idNumber }) => (parseIdNumber(idNumber).ok ? null : m.funds_form_id()),
  accountNumber: ({ accountNumber }) => (/^[0-9A-Za-z]{6,30}$/.test(accountNumber) ? null : m.funds_form_account()),
  bankCard: ({ bankCard }) => (/^\d{12,23}$/.test(bankCard) ? null : m.funds_form_card()),
  titleNumber: ({ titleNumber }) => (titleNumber === '' ? m.funds_form_title() : null),
  relationProof: ({ relationProof }) => (relationProof === '' ? m.funds_form_proof() : null),
};

function isMoney(text: string): boolean {
  const money = parseMoney(text);
  return money.ok && money.value > 0n;
}

/** What has to be mended on the steps up to one; the first step with an error is shown again. */
export function claimErrors(typed: TypedClaim, throughStep: number): FormError[] {
  return STEPS.slice(0, throughStep).flat().flatMap((field) => {
    const text = CHECKS[field](typed);
    return text === null ? [] : [{ href: `#${field}`, text }];
  });
}

/** The step on which a field stands: the page goes back there when the API refuses it. */
export function stepOf(field: string | undefined): number {
  const at = STEPS.findIndex((fields) => (fields as readonly string[]).includes(field ?? ''));
  return at === -1 ? LAST_STEP : at + 1;
}

/** The paper that shows the relation, suggested from the registry; empty before a relation was chosen. */
export const paperFor = (relation: string): string => (isClaimant(relation) ? CLAIMANTS[relation].proof.zh : '');
