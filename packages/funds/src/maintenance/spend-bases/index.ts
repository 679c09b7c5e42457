import { decision } from './decision.ts';
import { drainageFailure } from './drainage-failure.ts';
import { facadeFalling } from './facade-falling.ts';
import { fireSystem } from './fire-system.ts';
import { liftDanger } from './lift-danger.ts';
import { pumpFailure } from './pump-failure.ts';
import { roofLeak } from './roof-leak.ts';
import type { SpendBasis, SpendBasisCode } from './spend-basis.ts';

/** On what the fund may pay: a decision, or one of the six emergencies. */
export const SPEND_BASES = {
  decision,
  'roof-leak': roofLeak,
  'lift-danger': liftDanger,
  'pump-failure': pumpFailure,
  'facade-falling': facadeFalling,
  'drainage-failure': drainageFailure,
  'fire-system': fireSystem,
} as const satisfies Record<SpendBasisCode, SpendBasis>;

export function isSpendBasis(code: string): code is SpendBasisCode {
  return Object.hasOwn(SPEND_BASES, code);
}

export type { SpendBasis, SpendBasisCode } from './spend-basis.ts';
