import type { Block } from '@linli/documents';
import { accept, assert } from '@linli/kernel';
import { displayMoney, parseMoney, sumMoney, type Money } from '@linli/quantities';
import type { About } from '../about.ts';
import { noticeText, warnings, ways } from '../blocks.ts';
import { ABOUT_CONTENTS, refuseGaps, some, words, type NoticeType, type Period } from './type.ts';

/** A line of the menu as the notice shows it; amounts in yuan and quantities as decimal strings. */
export interface MenuNoticeLine {
  readonly title: string;
  readonly category: string;
  readonly scope: string;
  readonly quantity: string;
  readonly unit: string;
  /** The price of one unit. Shown where every line names it. */
  readonly unitPrice?: string;
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

function moneyOf(text: string): Money {
  const money = parseMoney(text);
  assert(money.ok, 'amounts of a notice are decimal strings');
  return money.value;
}

const yuan = (text: string): string => displayMoney(moneyOf(text));

/** A notice whose figures contradict each other must not hang on any board. */
function assertSums(input: MenuNoticeInput): void {
  const total = moneyOf(input.total);
  assert(sumMoney(input.lines.map((line) => moneyOf(line.total))) === total, 'the lines of a menu notice add up to its total');
  assert(sumMoney(input.payers.map((payer) => moneyOf(payer.amount))) === total, 'the payers of a menu notice add up to its total');
}

function linesTable({ menuTitle, menuVersion, lines, total }: MenuNoticeInput): Block {
  const prices = lines.map((line) => line.unitPrice).filter((price) => price !== undefined);
  const hasPrices = prices.length === lines.length;
  return {
    kind: 'table',
    caption: `${menuTitle}（第 ${menuVersion} 版）`,
    columns: [
      { title: '事项', align: 'start', width: hasPrices ? 36 : 40 },
      { title: '范围', align: 'start', width: hasPrices ? 14 : 18 },
      { title: '数量', align: 'end', width: hasPrices ? 15 : 18 },
      ...(hasPrices ? [{ title: '单价（元）', align: 'end' as const, width: 16 }] : []),
      { title: '金额（元）', align: 'end', width: hasPrices ? 19 : 24 },
    ],
    rows: [
      ...lines.map((line, at) => [
        `${line.title}（${line.category}${line.isExample ? '，示例' : ''}）`,
        line.scope,
        `${line.quantity} ${line.unit}`,
        ...(hasPrices ? [yuan(prices[at] ?? '')] : []),
        yuan(line.total),
      ]),
      ['合计', '', '', ...(hasPrices ? [''] : []), yuan(total)],
    ],
  };
}

function questionsTable({ questions }: MenuNoticeInput): Block {
  return {
    kind: 'table',
    caption: '表决事项',
    columns: [
      { title: '事项', align: 'start', width: 36 },
      { title: '谁来表决', align: 'start', width: 20 },
      { title: '怎样算通过', align: 'start', width: 44 },
    ],
    rows: questions.map((question) => [question.title, question.scope, question.threshold]),
  };
}

const PERIOD: Period = {
  days: 7,
  bound: 'at-least',
  certainty: 'configuration',
  law: { title: '2020年老旧小区综合整治工作方案', article: '二(一)6', certainty: 'configuration' },
};

/** The menu, who pays, what is asked and until when: what owners must know before they decide. */
export const menuNotice: NoticeType<MenuNoticeInput> = {
  code: 'menu-notice',
  name: { zh: '改造菜单和表决公告', en: 'Notice of menu and poll' },
  law: [
    { title: '民法典', article: '第二百七十八条', certainty: 'certain' },
    { title: '北京市物业管理条例', article: '第三十五条', certainty: 'certain' },
    { title: '2020年老旧小区综合整治工作方案', article: '二(一)6', certainty: 'certain' },
  ],
  period: PERIOD,
  postedWithin: null,
  required: [
    ...ABOUT_CONTENTS,
    words('menuTitle', { zh: '菜单名称', en: 'Title of the menu' }, (input) => input.menuTitle),
    words('menuDigest', { zh: '菜单摘要', en: 'Digest of the menu' }, (input) => input.menuDigest),
    some('lines', { zh: '改造内容和数量', en: 'Works and quantities' }, (input) => input.lines),
    some('payers', { zh: '谁出多少钱', en: 'Who pays what' }, (input) => input.payers),
    some('questions', { zh: '表决事项和门槛', en: 'Questions and thresholds' }, (input) => input.questions),
    words('opensAt', { zh: '表决开始时间', en: 'When the poll opens' }, (input) => input.opensAt),
    words('closesAt', { zh: '表决截止时间', en: 'When the poll closes' }, (input) => input.closesAt),
    words('rollDigest', { zh: '名册摘要', en: 'Digest of the roll' }, (input) => input.rollDigest),
  ],
  compose(input) {
    const gap = refuseGaps(menuNotice.required, input);
    if (gap !== null) return gap;
    assertSums(input);
    const { about } = input;
    const blocks: Block[] = [
      { kind: 'callout', tone: 'clock', text: `表决截止：${input.closesAt}。开始：${input.opensAt}。` },
      ...warnings(about, input.lines.some((line) => line.isExample)),
      { kind: 'heading', text: '一、要改造什么' },
      linesTable(input),
      { kind: 'heading', text: '二、谁出钱' },
      { kind: 'payers', title: '全部事项的资金来源', amounts: input.payers },
      { kind: 'paragraph', text: '您家出多少，登录后在“我家要出多少钱”里看，每一步算式都列出。' },
      { kind: 'heading', text: '三、请业主表决什么' },
      questionsTable(input),
      { kind: 'paragraph', text: '门槛按《民法典》第二百七十八条统计。' },
      { kind: 'heading', text: '四、按哪份名册' },
      {
        kind: 'facts',
        items: [
          { name: '名册', value: `${input.rollOwners} 位业主，${input.rollAreaM2} 平方米` },
          { name: '名册摘要', value: input.rollDigest },
          { name: '菜单摘要', value: input.menuDigest },
        ],
      },
      ...ways(about, PERIOD, '全文、看您家出多少、参加表决'),
    ];
    return accept(noticeText(about, menuNotice.name.zh, input.menuTitle, blocks));
  },
};
