import { COMMON_INCOME } from '../laws.ts';
import type { TitleType } from './title-type.ts';

export const ownersCommon: TitleType = {
  code: 'owners-common',
  name: { zh: '业主共有', en: 'Common to the owners' },
  law: COMMON_INCOME,
  explanation: { zh: '要业主表决同意。扣除合理成本后，收入归业主。', en: 'Needs a special decision; what is left after reasonable cost belongs to the owners.' },
  consent: 'owners-decision',
  income: 'owners',
};
