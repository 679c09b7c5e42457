import { MORE_THAN_HALF, TWO_THIRDS_OR_MORE } from '../../thresholds.ts';
import { judgeTwoLimbs } from '../judge-two-limbs.ts';
import type { MajorityRule } from '../rule.ts';
import { WHO_COUNTS } from './who-counts.ts';

/** 一般事项: two thirds or more take part, and more than one half of those agree. */
export const ordinary: MajorityRule = {
  code: 'ordinary',
  name: { zh: '一般事项', en: 'Ordinary matter' },
  law: { title: '民法典', article: '第二百七十八条第二款', certainty: 'certain' },
  explanation: {
    zh: '先看参与的够不够，再看参与的里面同意的够不够。面积和人数都要达到。刚好一半不算过半数。',
    en: 'First whether enough owners took part, then whether enough of those agreed; by area and by heads. Exactly one half is not enough.',
  },
  quorum: TWO_THIRDS_OR_MORE,
  majority: MORE_THAN_HALF,
  box: {
    threshold: {
      zh: '参与的面积和人数，都要达到三分之二以上。参与的里面，同意的面积和人数都要过半数。',
      en: 'Two thirds or more must take part, by area and by heads. Of those, more than one half must agree, by area and by heads.',
    },
    whoCounts: WHO_COUNTS,
  },
  judge: (sums) => judgeTwoLimbs(sums, TWO_THIRDS_OR_MORE, MORE_THAN_HALF),
};
