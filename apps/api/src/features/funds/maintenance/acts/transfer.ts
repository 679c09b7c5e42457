import { transferEntry } from '@linli/funds';
import { accept, refuse } from '@linli/kernel';
import { NOTHING_ELSE, yuan, type FundActPage } from './act.ts';

/** 余额转移: a home was entered anew (divided, joined, renumbered); a sale needs nothing, for the balance stays with the home. */
export const transfer: FundActPage<'transfer'> = {
  act: 'transfer',
  name: { zh: '余额转到新房号', en: 'Balance to a new entry' },
  describe: (content) => `${content.fromHome} 的余额转到 ${content.toHome}。`,
  plan(context, content) {
    const find = (code: string) => context.state.homes.find((home) => home.code === code);
    const [from, to] = [find(content.fromHome), find(content.toHome)];
    if (from === undefined) return refuse('fund-home-unknown', 'fromHome');
    if (to === undefined) return refuse('fund-home-unknown', 'toHome');
    if (from.balance === 0n) return refuse('nothing-to-transfer', 'fromHome');
    const entry = transferEntry(from.homeId, to.homeId, from.balance);
    if (!entry.ok) return entry;
    return accept({
      ...NOTHING_ELSE,
      inWords: [`把 ${from.code} 的余额 ${yuan(from.balance)} 转到 ${to.code}。`],
      parts: [{ of: 'home', name: to.code, amount: from.balance, fromBalance: from.balance, owed: 0n }],
      entries: [{ entry: entry.value, memo: `余额转移 ${from.code} → ${to.code}` }],
    });
  },
};
