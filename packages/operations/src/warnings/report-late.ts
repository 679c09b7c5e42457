import { daysBetween, formatDate } from '@linli/kernel';
import { CONCESSION } from '../laws.ts';
import type { OperationsWarning } from './warning.ts';

export const reportLate: OperationsWarning = {
  code: 'report-late',
  name: { zh: '报送晚了', en: 'Reported late' },
  law: CONCESSION,
  isExample: true,
  explanation: { zh: '每月经营情况到期还没报送。', en: 'The month was reported after its due day.' },
  look(facts) {
    const days = daysBetween(facts.dueOn, facts.submittedOn);
    return days <= 0 ? [] : [{ assetId: null, inWords: { zh: `应在${formatDate(facts.dueOn)}前报送，晚了 ${days} 天。`, en: `Due on ${facts.dueOn}, ${days} days late.` } }];
  },
};
