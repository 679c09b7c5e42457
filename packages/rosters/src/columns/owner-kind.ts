import { parseOwnerKind } from '../vocabularies/owner-kinds.ts';
import type { RosterColumn } from './column.ts';

export const ownerKind: RosterColumn<'ownerKind'> = {
  code: 'ownerKind',
  name: { zh: '业主类型', en: 'kind of owner' },
  law: { title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释', article: '第九条', certainty: 'certain' },
  explanation: { zh: '决定业主人数怎样计算；不填时按姓名推断。', en: 'Decides how owners are counted; left empty, the name tells it.' },
  required: false,
  synonyms: ['产权性质', '产权类型', '业主性质', '权属性质', '产权人类型', '权利人类型', '共有情况', 'owner kind'],
  howTo: { zh: '填个人、共有、开发商、产权单位或单位。', en: 'Write 个人, 共有, 开发商, 产权单位 or 单位.' },
  sample: '个人',
  personal: false,
  parse: parseOwnerKind,
};
