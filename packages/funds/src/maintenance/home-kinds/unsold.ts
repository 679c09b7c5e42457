import { nationalMeasure } from '../../laws.ts';
import type { HomeKind } from './home-kind.ts';

export const unsold: HomeKind = {
  code: 'unsold',
  name: { zh: '未售出的住房', en: 'Unsold housing' },
  bearing: 'holder',
  law: nationalMeasure('第二十一条'),
  explanation: { zh: '还没卖出的，由持有单位按面积出钱。', en: 'What is not sold is paid by its holder, by area.' },
};
