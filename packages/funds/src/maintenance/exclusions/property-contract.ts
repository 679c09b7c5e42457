import { PROPERTY_CONTRACT } from '../../laws.ts';
import type { Exclusion } from './exclusion.ts';

export const propertyContract: Exclusion = {
  code: 'property-contract',
  name: { zh: '物业合同里的日常养护', en: 'Upkeep under the service contract' },
  bearer: { zh: '物业服务企业', en: 'the property company' },
  law: PROPERTY_CONTRACT,
  explanation: { zh: '物业费里已经包含的养护，不能再用维修资金。', en: 'Upkeep that the service fee already pays for.' },
};
