import { accept } from '@linli/kernel';
import { splitList } from '../names.ts';
import { parsePhone } from '../phone.ts';
import type { RosterColumn } from './column.ts';

export const phone: RosterColumn<'phone'> = {
  code: 'phone',
  name: { zh: '手机号', en: 'mobile number' },
  law: null,
  explanation: { zh: '业主用它登录和接收通知。', en: 'The owner signs in and is told by it.' },
  required: false,
  synonyms: [
    '手机',
    '手机号码',
    '电话',
    '联系电话',
    '联系方式',
    '电话号码',
    '业主电话',
    '业主手机',
    '业主联系电话',
    '移动电话',
    'phone',
    'mobile',
  ],
  howTo: { zh: '填 11 位手机号，几个人按姓名顺序用顿号隔开。', en: 'Write 11 digits; several in the order of the names with 、.' },
  sample: '13800138000',
  personal: true,
  parse(raw) {
    const numbers: string[] = [];
    for (const part of splitList(raw)) {
      const number = parsePhone(part);
      if (!number.ok) return number;
      numbers.push(number.value);
    }
    return accept(numbers);
  },
};
