import { accept } from '@linli/kernel';
import { parseCreditCode } from '../credit-code.ts';
import { parseIdNumber } from '../id-number.ts';
import { splitList } from '../names.ts';
import type { RosterColumn } from './column.ts';

export const idNumber: RosterColumn<'idNumber'> = {
  code: 'idNumber',
  name: { zh: '证件号码', en: 'identity number' },
  law: { title: '个人信息保护法', article: '第二十八条', certainty: 'likely' },
  explanation: {
    zh: '用来认出同一位业主；单位填统一社会信用代码。',
    en: 'Tells one owner from another; organisations give their credit code.',
  },
  required: false,
  synonyms: [
    '身份证',
    '身份证号',
    '身份证号码',
    '证件号',
    '公民身份号码',
    '业主身份证号',
    '产权人证件号',
    '统一社会信用代码',
    '身份证件号',
    'id number',
  ],
  howTo: { zh: '填 18 位号码，几个人按姓名顺序用顿号隔开。', en: 'Write 18 characters; several in the order of the names with 、.' },
  sample: '11010519491231002X',
  personal: true,
  parse(raw, party) {
    const numbers: string[] = [];
    for (const part of splitList(raw)) {
      const number = party === 'organisation' ? parseCreditCode(part) : parseIdNumber(part);
      if (!number.ok) return number;
      numbers.push(number.value);
    }
    return accept(numbers);
  },
};
