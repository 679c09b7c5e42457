import { BEIJING_SPLIT } from '../../laws.ts';
import type { HomeKind } from './home-kind.ts';

export const nonResidential: HomeKind = {
  code: 'non-residential',
  name: { zh: '非住宅', en: 'Non-residential' },
  bearing: 'own',
  law: BEIJING_SPLIT,
  explanation: { zh: '商铺等按面积分摊，和商品住宅一样。', en: 'Shops and the like pay by area as commercial flats do.' },
};
