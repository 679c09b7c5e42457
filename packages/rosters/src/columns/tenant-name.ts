import { parseName } from '../names.ts';
import type { RosterColumn } from './column.ts';

export const tenantName: RosterColumn<'tenantName'> = {
  code: 'tenantName',
  name: { zh: '公房承租人', en: 'tenant of public housing' },
  law: { title: '北京市物业管理条例', article: '第二十五条', certainty: 'certain' },
  explanation: { zh: '承租人是使用人，可以参加意见征集，没有法定表决权。', en: 'A user: may join consultations, has no statutory vote.' },
  required: false,
  synonyms: ['承租人', '承租人姓名', '公房承租人姓名', '租户', '租户姓名', '使用人', 'tenant'],
  howTo: { zh: '填承租人的姓名，不是公房的留空。', en: 'Write the tenant’s name; leave it empty elsewhere.' },
  sample: '赵秀英',
  personal: true,
  parse: (raw) => parseName(raw, 'person'),
};
