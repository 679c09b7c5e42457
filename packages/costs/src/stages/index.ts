import { budget } from './budget.ts';
import { changeOrder } from './change-order.ts';
import { contract } from './contract.ts';
import { estimate } from './estimate.ts';
import { finalAccount } from './final-account.ts';
import { payment } from './payment.ts';
import { settlement } from './settlement.ts';
import type { Stage, StageCode } from './stage.ts';

/** The stages of a cost, in the order in which they follow each other. */
export const STAGES = {
  estimate,
  budget,
  contract,
  'change-order': changeOrder,
  payment,
  settlement,
  'final-account': finalAccount,
} as const satisfies Record<StageCode, Stage>;

export function isStage(code: string): code is StageCode {
  return Object.hasOwn(STAGES, code);
}

export type { Stage, StageCode } from './stage.ts';
