import { BEIJING_PIPELINES } from '../../laws.ts';
import type { Exclusion } from './exclusion.ts';

export const professionalLines: Exclusion = {
  code: 'professional-lines',
  name: { zh: '专业单位的管线设施', en: 'Lines of utilities' },
  bearer: { zh: '供水供电供气供热等专业单位', en: 'the utility' },
  law: BEIJING_PIPELINES,
  explanation: { zh: '水电气热通信的专业管线，由专业单位修。', en: 'Pipes and lines of utilities are repaired by them.' },
};
