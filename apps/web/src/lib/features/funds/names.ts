import { HOME_KINDS, type HomeKindCode } from '@linli/funds';
import { say } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';

/** `已售公有住房`, in the reader's language. */
export const kindName = (kind: HomeKindCode): string => say(HOME_KINDS[kind].name);

export function buildingName(building: 'without-lift' | 'with-lift' | 'detached'): string {
  if (building === 'with-lift') return m.funds_building_lift();
  return building === 'detached' ? m.funds_building_detached() : m.funds_building_no_lift();
}

const CLAIM_STATES: Readonly<Record<string, () => string>> = {
  draft: m.funds_claim_draft,
  'proof-issued': m.funds_claim_proof,
  submitted: m.funds_claim_submitted,
  approved: m.funds_claim_approved,
  refused: m.funds_claim_refused,
  paid: m.funds_claim_paid,
  'clawed-back': m.funds_claim_back,
  expired: m.funds_claim_expired,
  withdrawn: m.funds_claim_withdrawn,
};

/** Where a claim stands, in words. */
export const claimState = (status: string): string => CLAIM_STATES[status]?.() ?? status;

/** `10000` for 1.0000: an amount that may be below zero, with its sign and commas. */
export function signed(text: string, show: (amount: string) => string): string {
  return text.startsWith('-') ? `−${show(text.slice(1))}` : `+${show(text)}`;
}
