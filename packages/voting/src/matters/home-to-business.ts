import type { Matter } from './matter.ts';

/** The rule set has no rule for unanimity yet, so nothing measures it. */
export const homeToBusiness: Matter = {
  code: 'D10',
  name: { zh: '住宅改为经营用房', en: 'Home turned into business premises' },
  class: 'unanimous',
  measuredBy: null,
  law: { title: '民法典', article: '第二百七十九条', certainty: 'certain' },
  explanation: {
    zh: '把住房改成做生意的地方，要有利害关系的业主都同意。本楼的业主一般都算。',
    en: 'A home becomes business premises: every interested owner must agree. The owners of the same building are presumed to be.',
  },
};
