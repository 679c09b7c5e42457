import type { ProblemCode } from '@linli/contracts';
import { checkBasis, SPEND_BASES, spendEntry, splitSpend, type BasisGiven, type SpendPart, type Split } from '@linli/funds';
import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { sumMoney } from '@linli/quantities';
import { fenOf } from '../../../../platform/database/fen.ts';
import { findResults } from '../../../polls/index.ts';
import type { NewItem } from '../../../ledger/index.ts';
import type { FundHome } from '../fund-state.ts';
import { itemFor, NOTHING_ELSE, yuan, type ActContext, type ContentOf, type FundActPage } from './act.ts';

type Content = ContentOf<'spend'>;

/** A question of this site counts as a basis only when it passed. What was decided elsewhere is named by its record. */
async function checkDecision(context: ActContext, content: Content): Promise<Outcome<null, Refusal<ProblemCode>>> {
  if (content.questionId === null || content.pollId === null) return accept(null);
  const results = await findResults(context.tx, context.neighbourhoodId, content.pollId);
  const passed = results.some((result) => result.questionId === content.questionId && result.outcome === 'passed');
  return passed ? accept(null) : refuse('decision-not-passed', 'questionId');
}

function inScope(home: FundHome, scope: Content['scope']): boolean {
  return scope.kind === 'neighbourhood' || (home.place.building === scope.building && (scope.kind === 'building' || home.place.entrance === scope.entrance));
}

function split(context: ActContext, content: Content): Outcome<Split, Refusal<ProblemCode>> {
  const { state } = context;
  const homes = state.homes.filter((home) => inScope(home, content.scope));
  const scope = homes.map(({ homeId, kind, areaM2, seller }) => ({ homeId, kind, areaM2, seller }));
  return splitSpend(fenOf(content.amount), scope, state.sellerDeposits, { homes: new Map(homes.map((home) => [home.homeId, home.balance])), sellers: state.sellers });
}

/** The bill of the contractor, and a claim on everybody whose balance did not cover the part. */
function itemsOf(context: ActContext, content: Content, parts: readonly SpendPart[]): NewItem[] {
  const codes = new Map(context.state.homes.map((home) => [home.homeId as string, home.code]));
  const memo = `维修：${content.title}`;
  const bill = itemFor(context, { direction: 'out', amount: fenOf(content.amount), kind: 'fund-paid', account: 'payable', detail: content.contractor, memo, counterparty: content.contractor, dueOn: content.dueOn }, '');
  const debts = parts.filter((part) => part.of !== 'seller' && part.owed > 0n).map((part) => {
    const code = codes.get(part.detail) ?? part.detail;
    return itemFor(context, { direction: 'in', amount: part.owed, kind: 'shortfall-paid', account: 'home-receivable', detail: part.detail, memo: `${memo}，补足差额 ${code}`, counterparty: code, dueOn: content.dueOn }, part.detail);
  });
  const bySellers = parts.filter((part) => part.of === 'seller' && part.owed > 0n).map((part) =>
    itemFor(context, { direction: 'in', amount: part.owed, kind: 'shortfall-paid', account: 'party-receivable', detail: 'original-unit', memo: `${memo}，售房单位补足`, counterparty: part.detail, dueOn: content.dueOn }, `seller:${part.detail}`),
  );
  return [bill, ...debts, ...bySellers];
}

/** 使用维修资金: on a decision or in an emergency, shared by the rule of law, no balance below zero. */
export const spend: FundActPage<'spend'> = {
  act: 'spend',
  name: { zh: '维修支出', en: 'Repair' },
  describe: (content) => `${content.title}，${yuan(fenOf(content.amount))}，付给${content.contractor}。`,
  async plan(context, content) {
    const amount = fenOf(content.amount);
    if (amount === 0n) return refuse('entry-amount-wrong', 'amount');
    const given: BasisGiven = { basis: content.basis, decisionId: content.decisionRecord ?? content.questionId, noticeId: content.notice, exclusion: content.exclusion };
    const basis = checkBasis(given);
    if (!basis.ok) return basis;
    const decision = await checkDecision(context, content);
    if (!decision.ok) return decision;
    const shared = split(context, content);
    if (!shared.ok) return shared;
    const { rule, parts } = shared.value;
    const [fromBalances, owed] = [sumMoney(parts.map((part) => part.fromBalance)), sumMoney(parts.map((part) => part.owed))];
    const codes = new Map(context.state.homes.map((home) => [home.homeId as string, home.code]));
    const record = (SPEND_BASES[basis.value].needs === 'notice' ? content.notice : (content.decisionRecord ?? `表决事项 ${content.questionId ?? ''}`)) ?? '';
    return accept({
      ...NOTHING_ELSE,
      inWords: [
        `${content.title}，一共 ${yuan(amount)}，${rule.name.zh}，${parts.filter((part) => part.of !== 'seller').length} 户分摊。`,
        `从账上出 ${yuan(fromBalances)}，账上不够、还要补交 ${yuan(owed)}。`,
        `依据：${SPEND_BASES[basis.value].name.zh}，${record}。`,
      ],
      parts: parts.map((part) => ({ of: part.of, name: codes.get(part.detail) ?? part.detail, amount: part.amount, fromBalance: part.fromBalance, owed: part.owed })),
      entries: [{ entry: spendEntry(parts, content.contractor), memo: `维修：${content.title}` }],
      items: itemsOf(context, content, parts),
      spend: { splitRule: rule.code, basisRecord: record, parts },
    });
  },
};
