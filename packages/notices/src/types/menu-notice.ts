import type { Block } from '@linli/documents';
import { accept } from '@linli/kernel';
import { displayMoney, parseMoney } from '@linli/quantities';
import type { About } from '../about.ts';
import { warnings, ways } from '../blocks.ts';
import { needText, type NoticeType } from './type.ts';

/** A line of the menu as the notice shows it; amounts in yuan and quantities as decimal strings. */
export interface MenuNoticeLine {
  readonly title: string;
  readonly category: string;
  readonly scope: string;
  readonly quantity: string;
  readonly unit: string;
  readonly total: string;
  readonly isExample: boolean;
}

export interface MenuNoticeInput {
  readonly about: About;
  readonly menuTitle: string;
  readonly menuVersion: number;
  readonly menuDigest: string;
  readonly lines: readonly MenuNoticeLine[];
  /** Who pays what of all lines together. */
  readonly payers: readonly { readonly payer: string; readonly name: string; readonly amount: string }[];
  readonly total: string;
  /** What is put to the owners, each with the majority it needs. */
  readonly questions: readonly { readonly title: string; readonly scope: string; readonly threshold: string }[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rollOwners: number;
  readonly rollAreaM2: string;
  readonly rollDigest: string;
}

function yuan(text: string): string {
  const money = parseMoney(text);
  return money.ok ? displayMoney(money.value) : text;
}

/** The menu, who pays, what is asked and until when: what owners must know before they decide. */
export const menuNotice: NoticeType<MenuNoticeInput> = {
  code: 'menu-notice',
  name: { zh: '改造菜单和表决公告', en: 'Notice of menu and poll' },
  law: [
    { title: '北京市物业管理条例', article: '第三十五条', certainty: 'certain' },
    { title: '2020年老旧小区综合整治工作方案', article: '二(一)6', certainty: 'certain' },
  ],
  period: { days: 7, certainty: 'configuration', law: { title: '2020年老旧小区综合整治工作方案', article: '二(一)6', certainty: 'configuration' } },
  required: [
    { zh: '改造内容和数量', en: 'Works and quantities' },
    { zh: '谁出多少钱', en: 'Who pays what' },
    { zh: '表决事项、门槛和起止时间', en: 'Questions, thresholds and times' },
    { zh: '名册摘要', en: 'Digest of the roll' },
    { zh: '提意见的办法', en: 'How to object' },
  ],
  compose(input) {
    const { about } = input;
    const missing = needText({ menuTitle: input.menuTitle, opensAt: input.opensAt, closesAt: input.closesAt, rollDigest: input.rollDigest, menuDigest: input.menuDigest, helpPhone: about.helpPhone, deskPlace: about.deskPlace, lines: input.lines.length === 0 ? '' : 'some', questions: input.questions.length === 0 ? '' : 'some' });
    if (missing !== null) return missing;
    const blocks: Block[] = [
      ...warnings(about, input.lines.some((line) => line.isExample)),
      { kind: 'callout', tone: 'clock', text: `表决时间：${input.opensAt} 到 ${input.closesAt}。` },
      { kind: 'heading', text: '一、要改造什么' },
      {
        kind: 'table',
        caption: `${input.menuTitle}（第 ${input.menuVersion} 版）`,
        columns: [
          { title: '事项', align: 'start', width: 38 },
          { title: '范围', align: 'start', width: 20 },
          { title: '数量', align: 'end', width: 18 },
          { title: '金额（元）', align: 'end', width: 24 },
        ],
        rows: [
          ...input.lines.map((line) => [`${line.title}（${line.category}${line.isExample ? '，示例' : ''}）`, line.scope, `${line.quantity} ${line.unit}`, yuan(line.total)]),
          ['合计', '', '', yuan(input.total)],
        ],
      },
      { kind: 'heading', text: '二、谁出钱' },
      { kind: 'payers', title: '全部事项的资金来源', amounts: input.payers },
      { kind: 'paragraph', text: '您家出多少，登录后在“我家要出多少钱”里看，每一步算式都列出。' },
      { kind: 'heading', text: '三、请业主表决什么' },
      {
        kind: 'table',
        caption: '表决事项',
        columns: [
          { title: '事项', align: 'start', width: 40 },
          { title: '谁来表决', align: 'start', width: 22 },
          { title: '怎样算通过', align: 'start', width: 38 },
        ],
        rows: input.questions.map((question) => [question.title, question.scope, question.threshold]),
      },
      { kind: 'heading', text: '四、按哪份名册' },
      {
        kind: 'facts',
        items: [
          { name: '名册', value: `${input.rollOwners} 位业主，${input.rollAreaM2} 平方米` },
          { name: '名册摘要', value: input.rollDigest },
          { name: '菜单摘要', value: input.menuDigest },
        ],
      },
      ...ways(about),
    ];
    return accept({
      format: 'linli-document-1',
      language: 'zh-CN',
      title: `${about.neighbourhood}：改造菜单和表决公告`,
      subtitle: input.menuTitle,
      issuedBy: about.issuedBy,
      issuedOn: about.issuedOn,
      blocks,
    });
  },
};
