import { COMMON_PARTS } from '../laws.ts';
import type { TitleType } from './title-type.ts';

export const unclear: TitleType = {
  code: 'unclear',
  name: { zh: '不明', en: 'Unclear' },
  law: COMMON_PARTS,
  explanation: { zh: '先查清是谁的。查清以前，收入不分。', en: 'Whose it is has to be found out; until then nothing is shared out.' },
  consent: 'unclear',
  income: 'held',
};
