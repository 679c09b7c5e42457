import type { Choice } from '../choices.ts';
import type { Weight } from '../weights.ts';
import type { NonReturnPolicy } from './policy.ts';

/**
 * 从众条款: silence after proven delivery joins the larger of yes and no. Courts differ on it ((2022)沪02民初16号 upheld one), and a
 * special matter must never pass on silence, so it is kept from those.
 */
export const followMajority: NonReturnPolicy = {
  code: 'follow-majority',
  name: { zh: '送达未投随多数', en: 'Silence follows the majority' },
  law: { title: '业主大会和业主委员会指导规则', article: '第二十六条第二款', certainty: 'likely' },
  explanation: {
    zh: '表决票已送达、却没有投票的业主，随多数一方计票。多数先比面积，再比人数；都相等就算弃权。这条须写在本小区的议事规则里。',
    en: 'An owner to whom a ballot was delivered and who does not vote is counted with the larger of yes and no, by area, then by heads; with neither if both are equal. This must stand in the rules of procedure.',
  },
  needsDelivery: true,
  allowedFor: ['ordinary'],
  silentChoice: ({ yes, no }) => larger(yes, no),
};

function larger(yes: Weight, no: Weight): Choice {
  if (yes.areaM2 !== no.areaM2) return yes.areaM2 > no.areaM2 ? 'yes' : 'no';
  if (yes.owners !== no.owners) return yes.owners > no.owners ? 'yes' : 'no';
  return 'abstain';
}
