import { THREE_QUARTERS_OR_MORE, TWO_THIRDS_OR_MORE } from '../../thresholds.ts';
import { judgeTwoLimbs } from '../judge-two-limbs.ts';
import type { MajorityRule } from '../rule.ts';
import { WHO_COUNTS } from './who-counts.ts';

/** 特别事项 (第六项至第八项): two thirds or more take part, and three quarters or more of those agree. */
export const special: MajorityRule = {
  code: 'special',
  name: { zh: '特别事项', en: 'Special matter' },
  law: { title: '民法典', article: '第二百七十八条第二款', certainty: 'certain' },
  explanation: {
    zh: '先看参与的够不够，再看参与的里面同意的够不够。面积和人数都要达到。刚好四分之三就够了。',
    en: 'First whether enough owners took part, then whether enough of those agreed; by area and by heads. Exactly three quarters is enough.',
  },
  quorum: TWO_THIRDS_OR_MORE,
  majority: THREE_QUARTERS_OR_MORE,
  box: {
    threshold: {
      zh: '参与的面积和人数，都要达到三分之二以上。参与的里面，同意的面积和人数都要达到四分之三以上。',
      en: 'Two thirds or more must take part, by area and by heads. Of those, three quarters or more must agree, by area and by heads.',
    },
    whoCounts: WHO_COUNTS,
  },
  judge: (sums) => judgeTwoLimbs(sums, TWO_THIRDS_OR_MORE, THREE_QUARTERS_OR_MORE),
};
