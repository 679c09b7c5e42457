import type { Matter } from './matter.ts';

/** That renewal (续筹) is a raising too is the likely reading, not settled law. */
export const raisingOfMaintenanceFund: Matter = {
  code: 'D4',
  name: { zh: '筹集维修资金', en: 'Raising of the maintenance fund' },
  class: 'special',
  measuredBy: 'special',
  law: { title: '民法典', article: '第二百七十八条第一款第六项', certainty: 'certain' },
  explanation: {
    zh: '业主出钱建立或补足维修资金。补建和续筹也按这一类办。',
    en: 'Owners pay in to set up or fill up the maintenance fund. Rebuilding and renewing it are treated alike.',
  },
};
