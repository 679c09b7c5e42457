import { parseIdNumber } from '../id-number.ts';
import type { RosterColumn } from './column.ts';

export const guardianId: RosterColumn<'guardianId'> = {
  code: 'guardianId',
  name: { zh: '监护人证件号码', en: 'guardian’s identity number' },
  law: { title: '民法典', article: '第十九条至第二十三条', certainty: 'certain' },
  explanation: { zh: '用来核对监护人身份。', en: 'Tells who the guardian is.' },
  required: false,
  synonyms: ['监护人身份证', '监护人身份证号', '监护人身份证号码', '监护人证件号', '法定代理人证件号码', 'guardian id'],
  howTo: { zh: '填监护人的 18 位身份证号，没有的留空。', en: 'Write 18 characters, or leave it empty.' },
  sample: '11010519491231002X',
  personal: true,
  parse: parseIdNumber,
};
