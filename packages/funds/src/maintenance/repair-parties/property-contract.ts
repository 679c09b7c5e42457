import { PROPERTY_CONTRACT } from '../../laws.ts';
import type { RepairParty } from './repair-party.ts';

export const propertyContract: RepairParty = {
  code: 'property-contract',
  name: { zh: '物业服务企业', en: 'Property company' },
  law: PROPERTY_CONTRACT,
  explanation: { zh: '日常养护按物业合同，由物业负责。', en: 'Daily upkeep is the property company’s by contract.' },
};
