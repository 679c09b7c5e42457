import type { Block } from '@linli/documents';
import { accept } from '@linli/kernel';
import type { About } from '../about.ts';
import { noticeText, warnings, ways } from '../blocks.ts';
import { ABOUT_CONTENTS, refuseGaps, some, words, type NoticeType, type Period } from './type.ts';

/** A weight on both scales; area in square metres as it is shown. */
interface Shown {
  readonly area: string;
  readonly owners: number;
}

/** One question of the result; everything is text or whole numbers already. */
export interface ResultNoticeQuestion {
  readonly title: string;
  readonly scope: string;
  /** Passed, not passed or too few took part, in words. */
  readonly outcome: string;
  readonly quorum: string;
  readonly majority: string;
  readonly roll: Shown;
  readonly participating: Shown;
  readonly yes: Shown;
  readonly no: Shown;
  readonly abstain: Shown;
  /** How far the outcome is from another one. */
  readonly flips: readonly string[];
  readonly working: readonly string[];
  readonly digest: string;
}

export interface ResultNoticeInput {
  readonly about: About;
  readonly pollTitle: string;
  readonly closedAt: string;
  readonly rollDigest: string;
  readonly questions: readonly ResultNoticeQuestion[];
}

/** `共 3 项：通过 2 项；未通过 1 项。` */
function inShort(questions: readonly ResultNoticeQuestion[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of questions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return `共 ${questions.length} 项：${[...counts].map(([outcome, count]) => `${outcome} ${count} 项`).join('；')}。`;
}

function blocksOf(question: ResultNoticeQuestion, at: number): Block[] {
  const row = (name: string, shown: Shown): string[] => [name, shown.area, String(shown.owners)];
  return [
    { kind: 'heading', text: `${at + 1}. ${question.title}：${question.outcome}` },
    {
      kind: 'facts',
      items: [
        { name: '参与的门槛', value: `占全体业主，面积和人数都要${question.quorum}` },
        { name: '同意的门槛', value: `占参与的业主，面积和人数都要${question.majority}` },
      ],
    },
    {
      kind: 'table',
      caption: question.scope,
      columns: [
        { title: '项目', align: 'start', width: 40 },
        { title: '面积（平方米）', align: 'end', width: 34 },
        { title: '业主（位）', align: 'end', width: 26 },
      ],
      rows: [row('名册', question.roll), row('参与', question.participating), row('同意', question.yes), row('反对', question.no), row('弃权', question.abstain)],
    },
    ...question.flips.map((text): Block => ({ kind: 'paragraph', text })),
    ...question.working.map((text, step): Block => ({ kind: 'clause', number: `(${step + 1})`, text })),
    { kind: 'facts', items: [{ name: '本项摘要', value: question.digest }] },
  ];
}

/** What the result is worth, and what an owner can do who is wronged by it. */
function effect(about: About): Block[] {
  const texts =
    about.consultative !== ''
      ? ['本次结果只反映意见，不是业主的共同决定。', '要作出法定决定，须按规定的方式另行表决。']
      : [
          '程序合法时，业主的共同决定对全体业主有约束力。依据《民法典》第二百八十条。',
          '只征求意见的事项，结果供参考，不是共同决定。',
          '决定侵害您合法权益的，您可以请求法院撤销。从知道或应当知道之日起，一年内提出。',
        ];
  return [{ kind: 'heading', text: '结果的效力' }, ...[...texts, '门槛按《民法典》第二百七十八条统计。'].map((text): Block => ({ kind: 'paragraph', text }))];
}

const PERIOD: Period = {
  days: 10,
  bound: 'at-least',
  certainty: 'configuration',
  law: { title: '北京市物业管理条例', article: '第三十七条', certainty: 'configuration' },
};

/** The result with all sums and the working, question by question. */
export const resultNotice: NoticeType<ResultNoticeInput> = {
  code: 'result-notice',
  name: { zh: '表决结果公告', en: 'Notice of the result' },
  law: [
    { title: '民法典', article: '第二百七十八条', certainty: 'certain' },
    { title: '民法典', article: '第二百八十条', certainty: 'certain' },
    { title: '最高法审理建筑物区分所有权纠纷案件解释', article: '第十二条', certainty: 'certain' },
    { title: '北京市物业管理条例', article: '第三十七条', certainty: 'certain' },
  ],
  period: PERIOD,
  postedWithin: { days: 3, law: { title: '北京市物业管理条例', article: '第三十七条', certainty: 'certain' } },
  required: [
    ...ABOUT_CONTENTS,
    words('pollTitle', { zh: '表决名称', en: 'Title of the poll' }, (input) => input.pollTitle),
    words('closedAt', { zh: '表决结束时间', en: 'When the poll closed' }, (input) => input.closedAt),
    words('rollDigest', { zh: '名册摘要', en: 'Digest of the roll' }, (input) => input.rollDigest),
    some('questions', { zh: '每项的结果和合计数', en: 'Outcome and sums of each question' }, (input) => input.questions),
    {
      field: 'questions.outcome',
      name: { zh: '每项通过或未通过', en: 'Each question passed or not' },
      isThere: ({ questions }) => questions.every((question) => question.outcome.trim() !== ''),
    },
    {
      field: 'questions.working',
      name: { zh: '门槛和算式', en: 'Thresholds and working' },
      isThere: ({ questions }) => questions.every((question) => question.working.length > 0 && question.quorum !== '' && question.majority !== ''),
    },
  ],
  compose(input) {
    const gap = refuseGaps(resultNotice.required, input);
    if (gap !== null) return gap;
    const { about } = input;
    const blocks: Block[] = [
      { kind: 'callout', tone: 'info', text: `表决已经结束。${inShort(input.questions)}` },
      ...warnings(about, false),
      { kind: 'paragraph', text: `结束时间：${input.closedAt}。` },
      {
        kind: 'table',
        caption: '结果一览',
        columns: [
          { title: '事项', align: 'start', width: 62 },
          { title: '结果', align: 'start', width: 38 },
        ],
        rows: input.questions.map((question) => [question.title, question.outcome]),
      },
      ...input.questions.flatMap(blocksOf),
      ...effect(about),
      { kind: 'facts', items: [{ name: '名册摘要', value: input.rollDigest }] },
      ...ways(about, PERIOD, '结果的网页'),
    ];
    return accept(noticeText(about, resultNotice.name.zh, input.pollTitle, blocks));
  },
};
