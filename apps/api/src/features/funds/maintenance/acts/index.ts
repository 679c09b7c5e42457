import type { ProblemCode } from '@linli/contracts';
import type { Outcome, Refusal } from '@linli/kernel';
import type { FundActContent } from '../proposal.store.ts';
import type { ActContext, ActPlan, FundAct, FundActPage } from './act.ts';
import { credit } from './credit.ts';
import { depositCall } from './deposit-call.ts';
import { interest } from './interest.ts';
import { loss } from './loss.ts';
import { sellerDeposit } from './seller-deposit.ts';
import { spend } from './spend.ts';
import { transfer } from './transfer.ts';

/** Everything two people can do with the fund, by its code. */
export const FUND_ACTS = {
  'deposit-call': depositCall,
  spend,
  interest,
  credit,
  'seller-deposit': sellerDeposit,
  loss,
  transfer,
} as const satisfies { [A in FundAct]: FundActPage<A> };

/** The page of an act, for a content of that act. */
function pageOf(content: FundActContent): FundActPage<never> {
  return FUND_ACTS[content.act] as FundActPage<never>;
}

export function describeAct(content: FundActContent): string {
  return pageOf(content).describe(content as never);
}

export async function planAct(context: ActContext, content: FundActContent): Promise<Outcome<ActPlan, Refusal<ProblemCode>>> {
  return pageOf(content).plan(context, content as never);
}

export type { ActContext, ActPlan } from './act.ts';
