import { lossEntry } from '@linli/funds';
import { accept, refuse } from '@linli/kernel';
import { itemFor, NOTHING_ELSE, yuan, type FundActPage } from './act.ts';

/** 房屋灭失: what is left of each home of a building goes back to its owner. Each payment is an open item of its own. */
export const loss: FundActPage<'loss'> = {
  act: 'loss',
  name: { zh: '房屋灭失返还', en: 'Return after loss' },
  describe: (content) => `${content.building} 号楼灭失，返还各户余额。依据：${content.decisionRecord}。`,
  plan(context, content) {
    const homes = context.state.homes.filter((home) => home.place.building === content.building);
    if (homes.length === 0) return refuse('place-unknown', 'building');
    const entry = lossEntry(homes.map((home) => ({ account: 'home-balance', detail: home.homeId, balance: home.balance })));
    if (!entry.ok) return entry;
    const holding = homes.filter((home) => home.balance > 0n);
    const total = entry.value.postings.reduce((sum, posting) => (posting.account === 'bank' ? sum - posting.amount : sum), 0n);
    return accept({
      ...NOTHING_ELSE,
      inWords: [`返还 ${holding.length} 户的余额，一共 ${yuan(total)}。`, `依据：${content.decisionRecord}。售房单位的部分另行返还。`],
      parts: holding.map((home) => ({ of: 'home', name: home.code, amount: home.balance, fromBalance: home.balance, owed: 0n })),
      items: holding.map((home) =>
        itemFor(context, { direction: 'out', amount: home.balance, kind: 'fund-refund', account: 'home-balance', detail: home.homeId, memo: `返还维修资金 ${home.code}`, counterparty: home.code, dueOn: null }, home.homeId),
      ),
    });
  },
};
