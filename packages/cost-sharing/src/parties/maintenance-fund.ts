import type { Party } from './party.ts';

export const maintenanceFund: Party = {
  code: 'maintenance-fund',
  name: { zh: '维修资金', en: 'Maintenance fund' },
  payer: 'fund',
  explanation: { zh: '业主共同的专项维修资金。', en: 'The maintenance fund that the owners hold together.' },
};
