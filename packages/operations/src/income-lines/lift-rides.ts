import { OPERATION_OF_OPTIONS } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const liftRides: IncomeLine = {
  code: 'lift-rides',
  name: { zh: '电梯乘梯费', en: 'Lift rides' },
  law: OPERATION_OF_OPTIONS,
  explanation: { zh: '代建租用的电梯，按次或按月收费。', en: 'Lifts built and let: paid by ride or month.' },
};
