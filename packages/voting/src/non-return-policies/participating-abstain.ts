import type { NonReturnPolicy } from './policy.ts';

/** Silence after proven delivery takes part as an abstention: it helps the quorum and raises the hurdle for the yes votes. */
export const participatingAbstain: NonReturnPolicy = {
  code: 'participating-abstain',
  name: { zh: '送达未投算弃权', en: 'Silence abstains' },
  law: { title: '业主大会和业主委员会指导规则', article: '第二十六条第二款', certainty: 'likely' },
  explanation: {
    zh: '表决票已送达、却没有投票的业主，算参与并弃权。这条须写在本小区的议事规则里。',
    en: 'An owner to whom a ballot was delivered and who does not vote takes part as abstaining. This must stand in the rules of procedure.',
  },
  needsDelivery: true,
  allowedFor: ['ordinary', 'special'],
  silentChoice: () => 'abstain',
};
