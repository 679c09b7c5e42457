import type { Block } from '@linli/documents';
import { accept } from '@linli/kernel';
import type { About } from '../about.ts';
import { warnings, ways } from '../blocks.ts';
import { needText, type NoticeType } from './type.ts';

/** A weight on both scales; area in square metres as it is shown. */
interface Shown {
  readonly area: string;
  readonly owners: number;
}

/** One question of the result; everything is text or whole numbers already. */
export interface ResultNoticeQuestion {
  readonly title: string;
  readonly scope: string;
  readonly outcome: string;
  readonly quorum: string;
  readonly majority: string;
  readonly roll: Shown;
  readonly participating: Shown;
  readonly yes: Shown;
  readonly no: Shown;
  readonly abstain: Shown;
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

function blocksOf(question: ResultNoticeQuestion, at: number): Block[] {
  const row = (name: string, shown: Shown): string[] => [name, shown.area, String(shown.owners)];
  return [
    { kind: 'heading', text: `${at + 1}. ${question.title}：${question.outcome}` },
    { kind: 'paragraph', text: `参与要达到面积和人数的${question.quorum}，同意要达到参与者的${question.majority}。` },
    {
      kind: 'table',
      caption: question.scope,
      columns: [
        { title: '', align: 'start', width: 40 },
        { title: '面积（平方米）', align: 'end', width: 34 },
        { title: '业主（位）', align: 'end', width: 26 },
      ],
      rows: [row('名册', question.roll), row('参与', question.participating), row('同意', question.yes), row('反对', question.no), row('弃权', question.abstain)],
    },
    ...question.flips.map((text): Block => ({ kind: 'paragraph', text })),
    ...question.working.map((text, step): Block => ({ kind: 'clause', number: `(${step + 1})`, text })),
    { kind: 'facts', items: [{ name: '本题摘要', value: question.digest }] },
  ];
}

/** The result with all sums and the working, question by question. */
export const resultNotice: NoticeType<ResultNoticeInput> = {
  code: 'result-notice',
  name: { zh: '表决结果公告', en: 'Notice of the result' },
  law: [
    { title: '民法典', article: '第二百七十八条', certainty: 'certain' },
    { title: '北京市物业管理条例', article: '第三十七条', certainty: 'certain' },
  ],
  period: { days: 10, certainty: 'configuration', law: { title: '北京市物业管理条例', article: '第三十七条', certainty: 'configuration' } },
  required: [
    { zh: '每题通过或未通过', en: 'Each question passed or not' },
    { zh: '八个合计数', en: 'All eight sums' },
    { zh: '门槛和算式', en: 'Thresholds and working' },
    { zh: '名册摘要', en: 'Digest of the roll' },
  ],
  compose(input) {
    const { about } = input;
    const missing = needText({ pollTitle: input.pollTitle, closedAt: input.closedAt, rollDigest: input.rollDigest, helpPhone: about.helpPhone, deskPlace: about.deskPlace, questions: input.questions.length === 0 ? '' : 'some' });
    if (missing !== null) return missing;
    const blocks: Block[] = [
      ...warnings(about, false),
      { kind: 'paragraph', text: `表决已在 ${input.closedAt} 结束。` },
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
      { kind: 'facts', items: [{ name: '名册摘要', value: input.rollDigest }] },
      ...ways(about),
    ];
    return accept({ format: 'linli-document-1', language: 'zh-CN', title: `${about.neighbourhood}：表决结果公告`, subtitle: input.pollTitle, issuedBy: about.issuedBy, issuedOn: about.issuedOn, blocks });
  },
};
