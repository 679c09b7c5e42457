import { BEIJING_EMERGENCY, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const roofLeak: SpendBasis = {
  code: 'roof-leak',
  name: { zh: '屋面、外墙防水渗漏', en: 'Roof or wall leaking' },
  needs: 'notice',
  law: [FUND_OF_OWNERS, BEIJING_EMERGENCY],
  explanation: { zh: '屋面或者外墙防水损坏，漏水了。', en: 'The roof or the waterproofing of a wall leaks.' },
};
