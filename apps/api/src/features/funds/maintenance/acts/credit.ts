import { creditEntry, type WeighedHolder } from '@linli/funds';
import { accept, refuse } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../../platform/database/fen.ts';
import { queryBalanceDays } from '../fund.queries.ts';
import { NOTHING_ELSE, yuan, type ActContext, type ContentOf, type FundActPage } from './act.ts';

/** Interest goes by balance and days, common income by area; both to the fen. */
async function holdersOf(context: ActContext, content: ContentOf<'credit'>): Promise<WeighedHolder[]> {
  if (content.by === 'area') return context.state.homes.map((home) => ({ account: 'home-balance', detail: home.homeId, weight: home.areaM2 }));
  return (await queryBalanceDays(context.tx, context.neighbourhoodId, content)).map(({ account, detail, days }) => ({ account, detail, weight: days }));
}

/** 分到各户: what was received for all becomes the homes' own. */
export const credit: FundActPage<'credit'> = {
  act: 'credit',
  name: { zh: '收益分到各户', en: 'Credit to homes' },
  describe: (content) => `把 ${yuan(fenOf(content.amount))} ${content.by === 'area' ? '按面积' : '按余额和天数'}分到各户。`,
  async plan(context, content) {
    if (content.to <= content.from) return refuse('period-reversed', 'to');
    const amount = fenOf(content.amount);
    if (amount === 0n) return refuse('entry-amount-wrong', 'amount');
    const missing = amount - context.state.unallocated;
    if (missing > 0n) return refuse('balance-insufficient', 'amount', { account: '待分摊收入', held: formatMoney(context.state.unallocated), missing: formatMoney(missing) });
    const entry = creditEntry(amount, await holdersOf(context, content));
    if (!entry.ok) return entry;
    const codes = new Map(context.state.homes.map((home) => [home.homeId as string, home.code]));
    const credits = entry.value.postings.filter((posting) => posting.amount < 0n);
    return accept({
      ...NOTHING_ELSE,
      inWords: [`把 ${yuan(amount)} 分到 ${credits.length} 个账户，${content.by === 'area' ? '按房屋面积' : `按 ${content.from} 到 ${content.to} 的余额和天数`}。`, '分到各户的钱加起来，一分不差。'],
      parts: credits.map((posting) => ({ of: posting.account === 'seller-balance' ? 'seller' : 'home', name: codes.get(posting.detail) ?? posting.detail, amount: -posting.amount, fromBalance: 0n, owed: 0n })),
      entries: [{ entry: entry.value, memo: content.by === 'area' ? '收益按面积分到各户' : `利息分到各户 ${content.from}—${content.to}` }],
    });
  },
};
