import { daysBetween, formatDate } from '@linli/kernel';
import { dueOn, REPORTING_RULE } from '../reporting-rule.ts';
import type { Warning } from './warning.ts';

export const lateReport: Warning = {
  code: 'late-report',
  name: { zh: '报送晚了', en: 'Reported late' },
  law: REPORTING_RULE.law,
  isExample: REPORTING_RULE.isExample,
  explanation: { zh: '每月的报告到期还没报送。', en: 'The report of a month came after its due day.' },
  look(facts) {
    if (facts.period === null) return [];
    const due = dueOn(facts.period);
    const days = daysBetween(due, facts.submittedOn);
    if (days <= 0) return [];
    return [{ lineId: null, inWords: { zh: `应在${formatDate(due)}前报送，晚了 ${days} 天。`, en: `Due on ${due}, ${days} days late.` } }];
  },
};
