import type { LocalDate } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { ClaimantCode } from './claimants/index.ts';

/** Where a claim stands. Only the centre approves, refuses and pays; this platform proves what was paid. */
export const CLAIM_STATUSES = ['draft', 'proof-issued', 'submitted', 'approved', 'refused', 'paid', 'clawed-back', 'expired', 'withdrawn'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** From where to where a claim may go. A paid claim of which a part was returned can owe another part after one more late subsidy. */
export const CLAIM_STEPS: Readonly<Record<ClaimStatus, readonly ClaimStatus[]>> = {
  draft: ['proof-issued', 'withdrawn'],
  'proof-issued': ['submitted', 'expired', 'withdrawn'],
  submitted: ['approved', 'refused'],
  approved: ['paid', 'refused'],
  refused: [],
  paid: ['clawed-back'],
  'clawed-back': ['paid'],
  expired: [],
  withdrawn: [],
};

/** One claimant's claim for one home and one kind of works. */
export interface Claim {
  readonly claimId: string;
  /** One key for one account of the provident fund, whoever holds it. */
  readonly claimant: string;
  readonly relation: ClaimantCode;
  readonly amount: Money;
  readonly status: ClaimStatus;
  /** The last day of the proof; null before it is issued. */
  readonly validUntil: LocalDate | null;
  /** What the centre has to get back, because a late subsidy lowered the cap, and what of it came back. */
  readonly toReturn: Money;
  readonly returned: Money;
}

const RESERVED: ReadonlySet<ClaimStatus> = new Set(['proof-issued', 'submitted', 'approved', 'paid', 'clawed-back']);

/** What a claim takes of the cap: its amount from the proof on, less what has to go back; nothing once it ended without payment. */
export function counted(claim: Pick<Claim, 'status' | 'amount' | 'toReturn'>): Money {
  return RESERVED.has(claim.status) ? claim.amount - claim.toReturn : 0n;
}
