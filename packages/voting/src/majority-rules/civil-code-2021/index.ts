import type { RuleSet } from '../rule.ts';
import { ordinary } from './ordinary.ts';
import { special } from './special.ts';

/** The Civil Code, in force for decisions from 2021-01-01: a participation quorum, and the yes votes measured against those who took part. */
export const civilCode2021: RuleSet = {
  code: 'civil-code-2021',
  name: { zh: '民法典规则', en: 'Civil Code' },
  law: { title: '民法典', article: '第二百七十八条', certainty: 'certain' },
  inForceFrom: '2021-01-01',
  rules: { ordinary, special },
};
