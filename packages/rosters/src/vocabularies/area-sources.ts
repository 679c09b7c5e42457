import { termReader, type Term } from './term.ts';

/** Where an exclusive area was taken from. The law names the three in this order. */
export type AreaSource = 'registered' | 'surveyed' | 'contract';

const law = {
  title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释',
  article: '第八条',
  certainty: 'certain',
} as const;

export const AREA_SOURCES = {
  registered: {
    name: { zh: '登记面积', en: 'registered area' },
    law,
    explanation: { zh: '按不动产登记簿记载的面积计算。', en: 'As written in the register of real property.' },
    synonyms: ['登记', '登记簿', '不动产登记', '产权证', '房产证', '不动产权证', '证载'],
  },
  surveyed: {
    name: { zh: '实测面积', en: 'surveyed area' },
    law,
    explanation: { zh: '还没有登记的，按测绘机构的实测面积计算。', en: 'Not yet registered: as measured by a surveyor.' },
    synonyms: ['实测', '测绘', '测量', '测绘面积'],
  },
  contract: {
    name: { zh: '合同面积', en: 'contract area' },
    law,
    explanation: { zh: '还没有实测的，按房屋买卖合同的面积计算。', en: 'Not yet measured: as in the contract of sale.' },
    synonyms: ['合同', '买卖合同', '购房合同', '网签', '网签合同', '合同约定'],
  },
} as const satisfies Record<AreaSource, Term>;

/** Reads `登记`, `实测`, `合同` and their like. */
export const parseAreaSource = termReader<AreaSource>(AREA_SOURCES);
