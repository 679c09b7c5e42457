import type { OutputOf, proposeFundAct } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { problemOf } from '../../../platform/http/problem.filter.ts';
import { describeAct, FUND_ACTS, planAct, type ActContext } from './acts/index.ts';
import type { FundProposalRow } from './proposal.store.ts';

export type FundProposalView = OutputOf<typeof proposeFundAct>;

/** Parts on a page; the whole list of a big repair stands in the accounts of the homes. */
const MOST_PARTS = 40;

/** A proposal as it stands: while it waits it is planned anew, so that the second person decides on the figures of now. */
export async function viewFundProposal(context: ActContext, row: FundProposalRow, personId: Id): Promise<FundProposalView> {
  const planned = row.outcome === null ? await planAct({ ...context, proposalId: row.id }, row.content) : null;
  const plan = planned?.ok === true ? planned.value : null;
  return {
    proposalId: row.id,
    act: row.content.act,
    actName: FUND_ACTS[row.content.act].name.zh,
    inWords: plan === null ? [describeAct(row.content)] : [...plan.inWords],
    parts: (plan?.parts ?? []).slice(0, MOST_PARTS).map(({ of, name, amount, fromBalance, owed }) => ({ of, name, amount: formatMoney(amount), fromBalance: formatMoney(fromBalance), owed: formatMoney(owed) })),
    partsCount: plan?.parts.length ?? 0,
    obstacle: planned?.ok === false ? problemOf(planned.refusal.code, planned.refusal.field, planned.refusal.params).title : null,
    reason: row.reason,
    madeByMe: row.madeBy === personId,
    madeAt: row.madeAt.toISOString(),
    state: row.outcome ?? 'waiting',
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
  };
}
