import { parseName } from '../names.ts';
import type { RosterColumn } from './column.ts';

export const guardianName: RosterColumn<'guardianName'> = {
  code: 'guardianName',
  name: { zh: '监护人姓名', en: 'guardian’s name' },
  law: { title: '民法典', article: '第十九条至第二十三条', certainty: 'certain' },
  explanation: { zh: '未成年等业主由监护人代为投票。', en: 'Minors and others vote through their guardian.' },
  required: false,
  synonyms: ['监护人', '法定监护人', '法定代理人', '监护人名', '代理人姓名', 'guardian'],
  howTo: { zh: '填监护人的姓名，没有的留空。', en: 'Write the guardian’s name, or leave it empty.' },
  sample: '李强',
  personal: true,
  parse: (raw) => parseName(raw, 'person'),
};
