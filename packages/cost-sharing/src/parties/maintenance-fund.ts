import type { Party } from './party.ts';

export const maintenanceFund: Party = {
  code: 'maintenance-fund',
  name: { zh: '维修资金', en: 'Maintenance fund' },
  payer: 'fund',
  law: { title: '民法典', article: '第二百八十一条', certainty: 'certain' },
  explanation: { zh: '业主共同的专项维修资金。', en: 'The maintenance fund that the owners hold together.' },
};
