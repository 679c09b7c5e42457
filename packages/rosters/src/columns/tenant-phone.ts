import { parsePhone } from '../phone.ts';
import type { RosterColumn } from './column.ts';

export const tenantPhone: RosterColumn<'tenantPhone'> = {
  code: 'tenantPhone',
  name: { zh: '承租人手机号', en: 'tenant’s mobile number' },
  law: { title: '北京市物业管理条例', article: '第二十五条', certainty: 'certain' },
  explanation: { zh: '承租人用它登录和接收通知。', en: 'The tenant signs in and is told by it.' },
  required: false,
  synonyms: ['承租人电话', '承租人手机', '承租人联系电话', '公房承租人电话', '公房承租人手机号', '租户电话', '租户手机号', 'tenant phone'],
  howTo: { zh: '填承租人的 11 位手机号，没有的留空。', en: 'Write 11 digits, or leave it empty.' },
  sample: '13800138002',
  personal: true,
  parse: parsePhone,
};
