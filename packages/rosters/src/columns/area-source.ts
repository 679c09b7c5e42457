import { parseAreaSource } from '../vocabularies/area-sources.ts';
import type { RosterColumn } from './column.ts';

export const areaSource: RosterColumn<'areaSource'> = {
  code: 'areaSource',
  name: { zh: '面积来源', en: 'source of the area' },
  law: { title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释', article: '第八条', certainty: 'certain' },
  explanation: { zh: '依次为登记、实测、合同。', en: 'In this order: register, survey, contract.' },
  required: false,
  synonyms: ['面积依据', '面积来源依据', '面积类型', '面积出处', 'area source'],
  howTo: { zh: '填登记、实测或者合同。', en: 'Write 登记, 实测 or 合同.' },
  sample: '登记',
  personal: false,
  parse: parseAreaSource,
};
