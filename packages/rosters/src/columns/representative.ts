import { parseName } from '../names.ts';
import type { RosterColumn } from './column.ts';

export const representative: RosterColumn<'representative'> = {
  code: 'representative',
  name: { zh: '共有人代表', en: 'representative of the co-owners' },
  law: { title: '业主大会和业主委员会指导规则', article: '第二十五条', certainty: 'likely' },
  explanation: { zh: '共有人商定由谁投票。', en: 'The one the co-owners agree on to vote.' },
  required: false,
  synonyms: ['代表', '业主代表', '表决代表', '投票代表', '代表人', '推选代表', 'representative'],
  howTo: { zh: '填共有人中的一个姓名，没有商定的留空。', en: 'Write one of the co-owners’ names, or leave it empty.' },
  sample: '王芳',
  personal: true,
  parse: (raw) => parseName(raw, 'person'),
};
