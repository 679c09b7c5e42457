import type { NonReturnPolicy } from './policy.ts';

/** The default, and the plain reading of 「参与表决」. */
export const notParticipating: NonReturnPolicy = {
  code: 'not-participating',
  name: { zh: '不投票不算参与', en: 'Silence does not take part' },
  law: { title: '民法典', article: '第二百七十八条第二款', certainty: 'certain' },
  explanation: {
    zh: '没有投票的业主不算参与，也不算同意或反对。',
    en: 'An owner who does not vote does not take part, and counts neither for nor against.',
  },
  needsDelivery: false,
  allowedFor: ['ordinary', 'special'],
  silentChoice: () => null,
};
