import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Purpose } from './purpose.ts';

export const works: Purpose = {
  code: 'works',
  name: { zh: '改造费用', en: 'Works' },
  law: MONEY_OF_THE_PLAN_2020,
  explanation: { zh: '改造本身的钱。先用各方的钱，剩下的居民分摊。', en: 'The works themselves: other sources first, the residents share what is left.' },
  isClaimable: true,
};
