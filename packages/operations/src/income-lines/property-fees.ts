import { PROPERTY_FEES } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const propertyFees: IncomeLine = {
  code: 'property-fees',
  name: { zh: '物业费', en: 'Property fees' },
  law: PROPERTY_FEES,
  explanation: { zh: '按物业服务协议收的费用。', en: 'Fees by the service agreement.' },
};
