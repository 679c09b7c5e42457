import { interestOn } from '@linli/funds';
import { accept, refuse } from '@linli/kernel';
import { fenOf } from '../../../../platform/database/fen.ts';
import { rateOf } from '../fund-state.ts';
import { queryBalanceDays } from '../fund.queries.ts';
import { itemFor, NOTHING_ELSE, yuan, type FundActPage } from './act.ts';

/** The bank announced interest: it is expected, and held against what the configured rate and day count give. */
export const interest: FundActPage<'interest'> = {
  act: 'interest',
  name: { zh: '银行结息', en: 'Interest of the bank' },
  describe: (content) => `${content.from} 到 ${content.to} 的利息 ${yuan(fenOf(content.amount))}。`,
  async plan(context, content) {
    if (content.to <= content.from) return refuse('period-reversed', 'to');
    const amount = fenOf(content.amount);
    if (amount === 0n) return refuse('entry-amount-wrong', 'amount');
    const holders = await queryBalanceDays(context.tx, context.neighbourhoodId, content);
    const days = holders.reduce((sum, holder) => sum + holder.days, 0n);
    const { interestRate, dayCount } = context.state.fund;
    // Balance × days stands for the balance of one day.
    const computed = interestOn(days, rateOf(interestRate), 1, dayCount);
    const memo = `维修资金利息 ${content.from}—${content.to}`;
    return accept({
      ...NOTHING_ELSE,
      inWords: [`银行结息 ${yuan(amount)}。按年利率 ${interestRate.replace(/\.?0+$/, '')}%、一年 ${dayCount.slice(-3)} 天计算是 ${yuan(computed)}。`, '到账以后，再按余额分到各户。'],
      items: [itemFor(context, { direction: 'in', amount, kind: 'interest', account: 'unallocated', detail: '', memo, counterparty: context.state.fund.bankName, dueOn: null }, '')],
    });
  },
};
