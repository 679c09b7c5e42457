import { BEIJING_SPLIT } from '../../laws.ts';
import type { HomeKind } from './home-kind.ts';

export const commercial: HomeKind = {
  code: 'commercial',
  name: { zh: '商品住宅', en: 'Commercial flat' },
  bearing: 'own',
  law: BEIJING_SPLIT,
  explanation: { zh: '按面积分摊，从自己的分户账里出。', en: 'Pays by area from its own balance.' },
};
