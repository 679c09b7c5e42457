import type { Text } from '@linli/kernel';

export type UnmatchedReasonCode = 'nothing-fits' | 'several-references' | 'more-than-remaining' | 'two-candidates' | 'booked-unclear' | 'not-booked';

/** Why a line waits for people, in a sentence for them. */
export const UNMATCHED_REASONS = {
  'nothing-fits': { zh: '没有写交款码，也没有金额和户名都一样的待收付款。', en: 'No reference, and nothing open has this amount and name.' },
  'several-references': { zh: '写了几个交款码，金额和合计对不上。', en: 'Several references, and the amount is not their total.' },
  'more-than-remaining': { zh: '金额比交款码对应的待付数多。', en: 'The amount is more than what remained of the reference.' },
  'two-candidates': { zh: '有两项以上的金额和户名都一样，不能猜。', en: 'Two or more items fit equally well.' },
  'not-booked': { zh: '记账时被拒绝：账上余额不足，或日期已经锁定。', en: 'The books refused it: not enough in the account, or its day is closed.' },
  'booked-unclear': { zh: '账上记过同样的一笔，但对应哪一行不清楚。', en: 'The books have such a movement, but it is not clear which line it is.' },
} as const satisfies Record<UnmatchedReasonCode, Text>;
