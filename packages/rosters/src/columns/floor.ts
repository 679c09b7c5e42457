import { parseFloor } from '../places.ts';
import type { RosterColumn } from './column.ts';

export const floor: RosterColumn<'floor'> = {
  code: 'floor',
  name: { zh: '楼层', en: 'floor' },
  law: null,
  explanation: { zh: '加装电梯按楼层分摊；不填时按房号推算。', en: 'Lifts are paid by floor; left empty, the home number tells it.' },
  required: false,
  synonyms: ['层', '所在层', '所在楼层', '层数', '层号', '所在层数', 'floor'],
  howTo: { zh: '填楼层，例如 3；地下一层填 -1。', en: 'Write the floor, such as 3; the first below ground is -1.' },
  sample: '3层',
  personal: false,
  parse: parseFloor,
};
