import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const professionalCompany: Party = {
  code: 'professional-company',
  name: { zh: '专业公司', en: 'Utility company' },
  payer: 'professional-company',
  law: { title: MONEY_OF_THE_PLAN_2020.title, certainty: 'likely' },
  explanation: { zh: '水、电、气、热、通信等公司。', en: 'Water, power, gas, heat and telecom companies.' },
};
