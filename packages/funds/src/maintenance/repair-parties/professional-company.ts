import { BEIJING_PIPELINES } from '../../laws.ts';
import type { RepairParty } from './repair-party.ts';

export const professionalCompany: RepairParty = {
  code: 'professional-company',
  name: { zh: '专业公司', en: 'Utility' },
  law: BEIJING_PIPELINES,
  explanation: { zh: '移交后的专业管线，由专业公司修。', en: 'Lines that were handed over are repaired by the utility.' },
};
