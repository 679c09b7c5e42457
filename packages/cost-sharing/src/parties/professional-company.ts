import type { Party } from './party.ts';

export const professionalCompany: Party = {
  code: 'professional-company',
  name: { zh: '专业公司', en: 'Utility company' },
  payer: 'professional-company',
  explanation: { zh: '水、电、气、热、通信等公司。', en: 'Water, power, gas, heat and telecom companies.' },
};
