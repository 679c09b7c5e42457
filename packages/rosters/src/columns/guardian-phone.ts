import { parsePhone } from '../phone.ts';
import type { RosterColumn } from './column.ts';

export const guardianPhone: RosterColumn<'guardianPhone'> = {
  code: 'guardianPhone',
  name: { zh: '监护人手机号', en: 'guardian’s mobile number' },
  law: { title: '民法典', article: '第十九条至第二十三条', certainty: 'certain' },
  explanation: { zh: '监护人用它登录。', en: 'The guardian signs in by it.' },
  required: false,
  synonyms: ['监护人电话', '监护人手机', '监护人联系电话', '监护人联系方式', '监护人手机号码', '法定代理人电话', 'guardian phone'],
  howTo: { zh: '填监护人的 11 位手机号，没有的留空。', en: 'Write 11 digits, or leave it empty.' },
  sample: '13800138001',
  personal: true,
  parse: parsePhone,
};
