import type { CentreAnswer } from '@linli/funds';
import type { Id, Outcome, Refusal } from '@linli/kernel';
import type { SheetRefusal } from '../../../../platform/sheets/sheet.ts';
import type { ClaimantData } from '../claim-seals.ts';

/** A claim as the centre gets it: everything in full. */
export interface CentreClaim extends ClaimantData {
  readonly proofNumber: string;
  readonly relation: string;
  readonly relationProof: string;
  readonly homeCode: string;
  readonly project: string;
  readonly amount: string;
  readonly balance: string;
  readonly issuedOn: string;
  readonly validUntil: string;
}

/** One row of the centre's answers, as it stands in its file. `answer` is null where the words mean nothing we know. */
export interface AnswerRow {
  readonly row: number;
  readonly proofNumber: string;
  readonly answer: CentreAnswer | null;
  readonly receipt: string | null;
  readonly reason: string | null;
}

export type BatchFormat = 'csv' | 'xlsx';

/**
 * The way to a provident fund centre and back. Only the centre decides on a claim; whoever connects another way (an interface of a city)
 * writes another one of these.
 */
export interface ProvidentFundCentre {
  readonly name: string;
  /** The batch as the centre takes it. */
  writeBatch(claims: readonly CentreClaim[], format: BatchFormat): Promise<Uint8Array>;
  /** The answers the centre sent. */
  readAnswers(file: { readonly name: string; readonly bytes: Buffer }): Promise<Outcome<readonly AnswerRow[], SheetRefusal | Refusal<'results-columns-missing'>>>;
}

export const CENTRE = Symbol('provident-fund-centre');

/** An invented centre that answers a batch by itself; there is one in demo mode only. */
export interface AnsweringCentre {
  answer(claims: readonly (CentreClaim & { readonly claimId: Id })[]): Promise<{ readonly name: string; readonly bytes: Buffer }>;
}
