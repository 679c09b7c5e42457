import { accept, type Outcome } from '@linli/kernel';
import { parseName, splitList, type NameRefusal } from '../names.ts';
import type { RosterColumn } from './column.ts';

export const ownerName: RosterColumn<'ownerName'> = {
  code: 'ownerName',
  name: { zh: '业主姓名', en: 'owner’s name' },
  law: { title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释', article: '第一条', certainty: 'certain' },
  explanation: { zh: '登记的所有权人；共有人写在一起。', en: 'The registered owner; co-owners stand together.' },
  required: true,
  synonyms: [
    '业主',
    '姓名',
    '产权人',
    '权利人',
    '所有权人',
    '房主',
    '户主',
    '产权人姓名',
    '权利人姓名',
    '业主名称',
    '业主姓名名称',
    '产权人名称',
    '单位名称',
    'owner',
    'owner name',
  ],
  howTo: { zh: '填产权证上的姓名，几个人用顿号隔开。', en: 'Write the name in the certificate, with 、 between several.' },
  sample: '王芳、李明',
  personal: true,
  parse(raw, party): Outcome<readonly string[], NameRefusal> {
    const names: string[] = [];
    for (const part of party === 'organisation' ? [raw] : splitList(raw)) {
      const name = parseName(part, party);
      if (!name.ok) return name;
      names.push(name.value);
    }
    return accept(names);
  },
};
