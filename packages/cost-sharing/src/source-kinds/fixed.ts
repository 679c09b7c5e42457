import { accept, within } from '@linli/kernel';
import { parseMoney } from '@linli/quantities';
import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { SourceKindPage } from './source-kind.ts';

/** One amount, whatever the total is. */
export const fixed: SourceKindPage = {
  code: 'fixed',
  name: { zh: '定额', en: 'Fixed amount' },
  law: { ...MONEY_OF_THE_PLAN_2020, certainty: 'configuration' },
  explanation: { zh: '出一笔固定的钱，不超过还缺的数。', en: 'One amount, at most what is still missing.' },
  needs: ['amount'],
  takes: ['cap'],
  sample: { amount: '300000.00' },
  read(input) {
    const amount = within('amount', parseMoney(input.amount));
    return amount.ok ? accept({ of: 'amount', amount: amount.value }) : amount;
  },
};
