import { termReader, type Term } from './term.ts';

/** What an exclusive part is used for. */
export type HomeUse = 'dwelling' | 'non-residential' | 'parking';

export const HOME_USES = {
  dwelling: {
    name: { zh: '住宅', en: 'dwelling' },
    law: null,
    explanation: { zh: '供居住的房屋。', en: 'A home to live in.' },
    synonyms: ['居住', '成套住宅', '普通住宅', '房改房', '平房', '公寓'],
  },
  'non-residential': {
    name: { zh: '非住宅', en: 'non-residential unit' },
    law: {
      title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释',
      article: '第二条',
      certainty: 'certain',
    },
    explanation: { zh: '底商等非住宅与住宅一样计面积和人数。', en: 'Shops and offices count like dwellings.' },
    synonyms: ['商业', '底商', '商铺', '商用', '办公', '店铺', '门市', '商业用房', '办公用房', '配套用房', '仓库'],
  },
  parking: {
    name: { zh: '车位', en: 'parking space' },
    law: {
      title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释',
      article: '第二条',
      certainty: 'certain',
    },
    explanation: { zh: '车位面积是否计入表决，由议事规则写明。', en: 'Whether its area counts in votes is for the rules of procedure.' },
    synonyms: ['车库', '停车位', '产权车位', '车位车库', '地下车位'],
  },
} as const satisfies Record<HomeUse, Term>;

/** Reads `住宅`, `底商`, `车位` and their like. */
export const parseHomeUse = termReader<HomeUse>(HOME_USES);
