import { parseHome } from '../places.ts';
import type { RosterColumn } from './column.ts';

export const home: RosterColumn<'home'> = {
  code: 'home',
  name: { zh: '房号', en: 'home number' },
  law: { title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释', article: '第二条', certainty: 'certain' },
  explanation: { zh: '一个专有部分一行；也可以写成 1-2-301。', en: 'One exclusive part a row; 1-2-301 may stand here too.' },
  required: true,
  synonyms: [
    '室',
    '室号',
    '房间号',
    '房屋号',
    '房屋编号',
    '房间',
    '门牌号',
    '户号',
    '房屋坐落',
    '坐落',
    '房屋地址',
    '房号室',
    '楼单元室',
    'home',
    'unit',
  ],
  howTo: { zh: '填房号，例如 301 或 1-2-301。', en: 'Write the number, such as 301 or 1-2-301.' },
  sample: '301室',
  personal: false,
  parse: parseHome,
};
