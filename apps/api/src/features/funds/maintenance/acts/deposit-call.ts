import { depositAt, topUpToStandard } from '@linli/funds';
import { accept, refuse } from '@linli/kernel';
import { sumMoney } from '@linli/quantities';
import type { FundHome, FundState } from '../fund-state.ts';
import { isAreaLow } from '../low.ts';
import { itemFor, NOTHING_ELSE, yuan, type FundActPage } from './act.ts';

/** What a home would be asked for; nothing where it was asked already. */
function dueFrom(home: FundHome, call: 'first-deposit' | 'top-up', state: FundState): bigint {
  if (home.kind === 'unsold' || home.rate === null || home.waiting.some((item) => item.kind === 'first-deposit' || item.kind === 'top-up')) return 0n;
  if (call === 'first-deposit') return home.firstDeposit === 0n ? depositAt(home.areaM2, home.rate.perM2) : 0n;
  const asked = home.firstDeposit > 0n && (home.isLow || isAreaLow(state));
  return asked ? topUpToStandard({ areaM2: home.areaM2, perM2: home.rate.perM2, balance: home.balance }) : 0n;
}

/** 补建、续筹: the owners decided to raise money; every home that has to pay gets its amount and reference. */
export const depositCall: FundActPage<'deposit-call'> = {
  act: 'deposit-call',
  name: { zh: '通知交款', en: 'Call for deposits' },
  describe: (content) => `${content.call === 'first-deposit' ? '首次交存' : '续交到现行标准'}，${content.dueOn} 前交。依据：${content.decisionRecord}。`,
  plan(context, content) {
    const { state } = context;
    const needy = state.homes.find((home) => home.kind !== 'unsold' && home.rate === null);
    if (needy !== undefined) return refuse('rate-missing', 'rates', { on: context.today });
    const memo = content.call === 'first-deposit' ? '维修资金首次交存' : '维修资金续交';
    const due = state.homes.map((home) => ({ home, amount: dueFrom(home, content.call, state) })).filter((one) => one.amount > 0n);
    if (due.length === 0) return refuse('nobody-to-call');
    const items = due.map(({ home, amount }) =>
      itemFor(context, { direction: 'in', amount, kind: content.call, account: 'home-balance', detail: home.homeId, memo: `${memo} ${home.code}`, counterparty: home.code, dueOn: content.dueOn }, home.homeId),
    );
    const total = sumMoney(due.map((one) => one.amount));
    return accept({
      ...NOTHING_ELSE,
      inWords: [`通知 ${due.length} 户交款，一共 ${yuan(total)}，${content.dueOn} 前交。`, `按今天的交存标准计算。依据：${content.decisionRecord}（${content.decidedOn}）。`],
      parts: due.map(({ home, amount }) => ({ of: 'home', name: home.code, amount, fromBalance: 0n, owed: amount })),
      items,
    });
  },
};
