import type { PartyKind } from '../names.ts';
import { termReader, type Term } from './term.ts';

/** Who the owner of a home is. It decides which homes belong to one owner, and so how owners are counted. */
export type OwnerKind = 'person' | 'co-owners' | 'developer' | 'original-unit' | 'organisation';

/** What a sheet may say: the kinds of owner, and the tenant of public housing, who is none. */
export type StatedOwnerKind = OwnerKind | 'public-tenant';

/** A kind of owner; `party` says whether its names are people's or one organisation's. */
export interface OwnerKindPage extends Term {
  readonly party: PartyKind;
}

const counting = {
  title: '最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释',
  article: '第九条',
  certainty: 'certain',
} as const;
const publicHousing = { title: '北京市物业管理条例', article: '第二十五条', certainty: 'certain' } as const;

export const OWNER_KINDS = {
  person: {
    name: { zh: '个人', en: 'person' },
    law: counting,
    explanation: { zh: '一个人有几套房，仍算一位业主，面积相加。', en: 'One buyer of several homes is one owner; the areas add up.' },
    synonyms: ['自然人', '私有', '私产', '业主', '个人所有', '单独所有', '商品房', '已购公房', '房改房', '本人'],
    party: 'person',
  },
  'co-owners': {
    name: { zh: '共有', en: 'co-owners' },
    law: { title: '业主大会和业主委员会指导规则', article: '第二十五条', certainty: 'likely' },
    explanation: { zh: '几人共有一套房，算一位业主，投一票。', en: 'The co-owners of a home are one owner with one vote.' },
    synonyms: ['共有人', '共同共有', '按份共有', '夫妻共有', '多人共有'],
    party: 'person',
  },
  developer: {
    name: { zh: '开发商', en: 'developer' },
    law: counting,
    explanation: {
      zh: '未售出和已售未交付的房屋，合起来算一位业主。',
      en: 'Unsold homes and those sold but not handed over are one owner.',
    },
    synonyms: ['建设单位', '开发单位', '开发企业', '未售', '开发商未售', '未出售', '已售未交付', '开发商已售未交付', '未交付'],
    party: 'organisation',
  },
  'original-unit': {
    name: { zh: '产权单位', en: 'original property unit' },
    law: publicHousing,
    explanation: { zh: '未出售的公房，产权单位是业主，算一位。', en: 'Of unsold public housing the unit is the owner, and one owner.' },
    synonyms: ['原产权单位', '单位产权', '单位自管', '自管公房', '直管公房', '公房', '未售公房', '单位公房', '公有住房'],
    party: 'organisation',
  },
  organisation: {
    name: { zh: '单位', en: 'organisation' },
    law: counting,
    explanation: { zh: '公司等单位有几处房屋，仍算一位业主。', en: 'A company with several parts is one owner.' },
    synonyms: ['公司', '企业', '法人', '机构', '企业法人', '非自然人', '组织'],
    party: 'organisation',
  },
} as const satisfies Record<OwnerKind, OwnerKindPage>;

const STATED = {
  ...OWNER_KINDS,
  'public-tenant': {
    name: { zh: '公房承租人', en: 'public-housing tenant' },
    law: publicHousing,
    explanation: { zh: '承租人是使用人，不是业主，没有法定表决权。', en: 'A user, not an owner: no statutory vote.' },
    synonyms: ['承租人', '公房租户', '租户', '承租', '公租', '使用人'],
  },
} as const satisfies Record<StatedOwnerKind, Term>;

/** Reads `个人`, `共有`, `产权单位` and their like. */
export const parseOwnerKind = termReader<StatedOwnerKind>(STATED);
