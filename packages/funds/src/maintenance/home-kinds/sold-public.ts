import { BEIJING_SPLIT } from '../../laws.ts';
import type { HomeKind } from './home-kind.ts';

export const soldPublic: HomeKind = {
  code: 'sold-public',
  name: { zh: '已售公有住房', en: 'Sold public housing' },
  bearing: 'with-seller',
  law: BEIJING_SPLIT,
  explanation: { zh: '业主和售房单位按交存比例分，业主之间再按面积分。', en: 'Owners and selling unit share by their deposits, owners among themselves by area.' },
};
