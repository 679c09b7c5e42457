import type { Matter } from './matter.ts';

/** A web text that asks three quarters for using the fund is wrong: only raising it is special. */
export const useOfMaintenanceFund: Matter = {
  code: 'D3',
  name: { zh: '使用维修资金', en: 'Use of the maintenance fund' },
  class: 'ordinary',
  measuredBy: 'ordinary',
  law: { title: '民法典', article: '第二百七十八条第一款第五项', certainty: 'certain' },
  explanation: {
    zh: '从维修资金里花钱，例如修屋面、修管道。花钱是一般事项，筹钱是特别事项。',
    en: 'Money is spent from the maintenance fund, for a roof or pipes. Spending is ordinary; raising is special.',
  },
};
