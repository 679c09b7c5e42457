import type { Block } from '@linli/documents';
import { accept } from '@linli/kernel';
import type { About } from '../about.ts';
import { noticeText, warnings, ways } from '../blocks.ts';
import { ABOUT_CONTENTS, refuseGaps, some, words, type NoticeType, type Period } from './type.ts';

/** One fund as it is told to everybody; amounts are text as people read them. */
export interface BooksNoticeFund {
  readonly name: string;
  readonly bank: string;
  /** Whose the money is, with a minus what is still owed to the fund: together they are the bank. */
  readonly parts: readonly { readonly name: string; readonly amount: string }[];
  /** Through which day a bank statement has proven it, or that none has. */
  readonly proof: string;
}

export interface BooksNoticeInput {
  readonly about: About;
  readonly asOf: string;
  readonly funds: readonly BooksNoticeFund[];
  /** What is not in order, in sentences; empty when nothing was found. */
  readonly exceptions: readonly string[];
  /** How many entries the log holds, and its root: who keeps this paper can notice any later change. */
  readonly entries: number;
  readonly root: string;
}

const PERIOD: Period = {
  days: 30,
  bound: 'at-least',
  certainty: 'configuration',
  law: { title: '北京市物业管理条例', article: '第八十四条', certainty: 'configuration' },
};

function blocksOf(fund: BooksNoticeFund): Block {
  return {
    kind: 'table',
    caption: `${fund.name}（元）。${fund.proof}`,
    columns: [{ title: '项目', align: 'start', width: 62 }, { title: '金额', align: 'end', width: 38 }],
    rows: [...fund.parts.map(({ name, amount }) => [name, amount]), ['合计：银行存款', fund.bank]],
  };
}

/** What the funds hold, whose it is, when it was proven, and the fingerprint of the books on paper. */
export const booksNotice: NoticeType<BooksNoticeInput> = {
  code: 'books-notice',
  name: { zh: '账目公示', en: 'Notice of the books' },
  law: [
    { title: '民法典', article: '第二百八十一条', certainty: 'certain' },
    { title: '民法典', article: '第二百八十二条', certainty: 'certain' },
    { title: '北京市物业管理条例', article: '第八十四条', certainty: 'certain' },
  ],
  period: PERIOD,
  postedWithin: null,
  required: [
    ...ABOUT_CONTENTS,
    words('asOf', { zh: '截至哪一天', en: 'As of which day' }, (input) => input.asOf),
    some('funds', { zh: '每笔资金的余额', en: 'What each fund holds' }, (input) => input.funds),
    words('root', { zh: '账目指纹', en: 'Root of the log' }, (input) => input.root),
  ],
  compose(input) {
    const gap = refuseGaps(booksNotice.required, input);
    if (gap !== null) return gap;
    const { about, exceptions, entries, root } = input;
    const blocks: Block[] = [
      { kind: 'callout', tone: 'info', text: `截至${input.asOf}，三笔资金分开记账。` },
      ...warnings({ ...about, consultative: '' }, false),
      ...input.funds.map(blocksOf),
      { kind: 'heading', text: '要留意的事' },
      ...(exceptions.length === 0 ? ['没有发现异常。'] : exceptions).map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'heading', text: '怎么核对' },
      { kind: 'paragraph', text: '请抄下或拍下账目指纹。' },
      { kind: 'paragraph', text: '以后有人改动任何一笔，指纹就对不上。' },
      { kind: 'facts', items: [{ name: '凭证', value: `${entries} 笔` }, { name: '账目指纹', value: root }] },
      { kind: 'paragraph', text: '账目按《民法典》第二百八十一条、第二百八十二条公布。' },
      ...ways(about, PERIOD, '每一笔账'),
    ];
    return accept(noticeText(about, booksNotice.name.zh, `截至${input.asOf}`, blocks));
  },
};
