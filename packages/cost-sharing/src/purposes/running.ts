import { SHARING_OF_COSTS } from '../laws.ts';
import type { Purpose } from './purpose.ts';

export const running: Purpose = {
  code: 'running',
  name: { zh: '运行维护费', en: 'Running costs' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '建成以后的电费、维保费。单独记账，不算改造费用。', en: 'Power and upkeep after completion: books of their own, never part of the works.' },
  isClaimable: false,
};
