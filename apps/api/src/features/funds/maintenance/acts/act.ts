import type { ProblemCode } from '@linli/contracts';
import type { FundEntry, SpendPart } from '@linli/funds';
import type { Id, LocalDate, Outcome, Refusal, Text } from '@linli/kernel';
import { displayMoney, type Money } from '@linli/quantities';
import type { Tx } from '../../../../platform/database/transaction.ts';
import type { NewItem } from '../../../ledger/index.ts';
import { newReference } from '../../../ledger/index.ts';
import { newId } from '../../../../platform/crypto/new-id.ts';
import type { FundState } from '../fund-state.ts';
import type { FundActContent } from '../proposal.store.ts';

export type FundAct = FundActContent['act'];
export type ContentOf<A extends FundAct> = Extract<FundActContent, { act: A }>;

/** What a plan is made from: the fund as it stands, the day, and the proposal whose key names everything that comes of it. */
export interface ActContext {
  readonly tx: Tx;
  readonly neighbourhoodId: Id;
  readonly state: FundState;
  readonly today: LocalDate;
  readonly proposalId: Id;
}

/** What an act would do, computed anew whenever somebody looks, and carried out as it stands when the second person approves. */
export interface ActPlan {
  /** Plain sentences with figures. */
  readonly inWords: readonly string[];
  readonly parts: readonly { readonly of: string; readonly name: string; readonly amount: Money; readonly fromBalance: Money; readonly owed: Money }[];
  readonly entries: readonly { readonly entry: FundEntry; readonly memo: string }[];
  readonly items: readonly NewItem[];
  readonly spend: { readonly splitRule: string; readonly basisRecord: string; readonly parts: readonly SpendPart[] } | null;
}

/** One kind of act on the fund. `describe` says what was asked for; `plan` what it comes to as things stand. */
export interface FundActPage<A extends FundAct> {
  readonly act: A;
  readonly name: Text;
  describe(content: ContentOf<A>): string;
  plan(context: ActContext, content: ContentOf<A>): Promise<Outcome<ActPlan, Refusal<ProblemCode>>> | Outcome<ActPlan, Refusal<ProblemCode>>;
}

export const NOTHING_ELSE = { parts: [], entries: [], items: [], spend: null } as const satisfies Omit<ActPlan, 'inWords'>;

export const yuan = (amount: Money): string => `${displayMoney(amount)} 元`;

/** Money that is expected from or for the fund, named by its proposal and whom it concerns. */
export function itemFor(context: ActContext, item: Omit<NewItem, 'id' | 'reference' | 'fund' | 'source'>, about: string): NewItem {
  return { ...item, id: newId(), reference: newReference(), fund: 'maintenance', source: { type: 'fund-proposal', id: about === '' ? context.proposalId : `${context.proposalId}:${about}` } };
}
