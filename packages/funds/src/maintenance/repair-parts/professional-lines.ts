import { BEIJING_PIPELINES, REPAIR_BEFORE_FUND } from '../../laws.ts';
import { repairResponsibility } from '../repair-responsibility.ts';
import type { RepairPart } from './repair-part.ts';

export const professionalLines: RepairPart = {
  code: 'professional-lines',
  name: { zh: '水电气热通信专业管线', en: 'Lines of utilities' },
  law: [BEIJING_PIPELINES, REPAIR_BEFORE_FUND],
  explanation: { zh: '移交给专业公司以后，由专业公司修。', en: 'The utility repairs them once they are handed over.' },
  responsibility: (facts) => repairResponsibility('original-unit', facts.linesHandedOverOn === null ? [] : [{ from: facts.linesHandedOverOn, party: 'professional-company' }]),
};
