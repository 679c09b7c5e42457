import { parseEntrance } from '../places.ts';
import type { RosterColumn } from './column.ts';

export const entrance: RosterColumn<'entrance'> = {
  code: 'entrance',
  name: { zh: '单元', en: 'entrance' },
  law: null,
  explanation: { zh: '楼门；加装电梯等事项按单元表决。', en: 'The stairwell; lifts and the like are decided by entrance.' },
  required: false,
  synonyms: ['单元号', '门', '门号', '楼门', '楼门号', '门洞', '梯号', 'entrance'],
  howTo: { zh: '填单元号，例如 2；没有单元的留空。', en: 'Write the number, such as 2; leave it empty when there is none.' },
  sample: '2单元',
  personal: false,
  parse: parseEntrance,
};
