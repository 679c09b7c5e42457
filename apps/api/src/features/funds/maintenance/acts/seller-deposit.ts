import { accept, refuse } from '@linli/kernel';
import { fenOf } from '../../../../platform/database/fen.ts';
import { itemFor, NOTHING_ELSE, yuan, type FundActPage } from './act.ts';

/** 售房单位交存: its part of the proceeds of sold public housing is expected. */
export const sellerDeposit: FundActPage<'seller-deposit'> = {
  act: 'seller-deposit',
  name: { zh: '售房单位交存', en: 'Deposit of a selling unit' },
  describe: (content) => `${content.seller}交存 ${yuan(fenOf(content.amount))}。`,
  plan(context, content) {
    const amount = fenOf(content.amount);
    if (amount === 0n) return refuse('entry-amount-wrong', 'amount');
    return accept({
      ...NOTHING_ELSE,
      inWords: [`${content.seller}应交存 ${yuan(amount)}。到账以后记在它自己的账上。`],
      items: [itemFor(context, { direction: 'in', amount, kind: 'seller-deposit', account: 'seller-balance', detail: content.seller, memo: `售房单位交存 ${content.seller}`, counterparty: content.seller, dueOn: content.dueOn }, '')],
    });
  },
};
