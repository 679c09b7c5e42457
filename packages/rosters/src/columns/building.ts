import { parseBuilding } from '../places.ts';
import type { RosterColumn } from './column.ts';

export const building: RosterColumn<'building'> = {
  code: 'building',
  name: { zh: '楼号', en: 'building' },
  law: null,
  explanation: { zh: '房屋所在的楼。', en: 'The building the home is in.' },
  required: true,
  synonyms: ['楼', '楼栋', '楼栋号', '栋号', '幢号', '楼座', '楼宇', '楼牌号', '栋', '幢', '几号楼', 'building'],
  howTo: { zh: '填楼号，例如 3；合并的单元格请先拆开填满。', en: 'Write the number, such as 3; split merged cells and fill them all.' },
  sample: '3号楼',
  personal: false,
  parse: parseBuilding,
};
