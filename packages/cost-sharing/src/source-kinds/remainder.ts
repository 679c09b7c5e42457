import { accept } from '@linli/kernel';
import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { SourceKindPage } from './source-kind.ts';

/** Whatever the other sources leave: never negative, because each of them takes at most what is left. */
export const remainder: SourceKindPage = {
  code: 'remainder',
  name: { zh: '其余', en: 'The rest' },
  law: { ...MONEY_OF_THE_PLAN_2020, certainty: 'likely' },
  explanation: { zh: '其他各方出完以后，出剩下的。', en: 'Pays what is left when all others have paid.' },
  needs: [],
  takes: [],
  sample: {},
  read: () => accept({ of: 'rest' }),
};
