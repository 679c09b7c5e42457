import type { DocumentText } from '@linli/documents';
import { BEIJING_CLAIM_RULES, CLAIMANTS, PROJECTS, type ProjectCode } from '@linli/funds';
import { formatDate, type LocalDate } from '@linli/kernel';
import { displayMoney, type Money } from '@linli/quantities';
import type { ClaimantData } from './claim-seals.ts';
import type { ClaimRow } from './claim.store.ts';

/** Everything a proof says. */
export interface ProofFacts {
  readonly claim: ClaimRow;
  readonly data: ClaimantData;
  readonly neighbourhood: string;
  readonly address: string;
  readonly homeCode: string;
  readonly lineTitle: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
  readonly paid: Money;
  readonly received: Money;
  readonly cap: Money;
  readonly amount: Money;
  readonly payments: readonly { readonly kind: 'paid' | 'received'; readonly amount: Money; readonly on: LocalDate; readonly payer: string; readonly proof: string }[];
}

const yuan = (amount: Money): string => `${displayMoney(amount)} 元`;

/** 个人出资证明: what a home paid, what came back, what is claimed by whom. It proves and decides nothing. */
export function proofDocument(facts: ProofFacts): DocumentText {
  const { claim, data } = facts;
  const project = PROJECTS[claim.project as ProjectCode];
  return {
    format: 'linli-document-1',
    language: 'zh-CN',
    title: '老旧小区改造个人出资证明',
    subtitle: `编号 ${claim.proofNumber ?? ''}`,
    issuedBy: facts.neighbourhood,
    issuedOn: facts.issuedOn,
    blocks: [
      { kind: 'callout', tone: 'info', text: `本证明用于向${BEIJING_CLAIM_RULES.centre}申请提取住房公积金。是否同意、付多少钱，由中心决定。` },
      {
        kind: 'facts',
        items: [
          { name: '房屋', value: `${facts.address} ${facts.homeCode}` },
          { name: '不动产权证号或购房协议', value: data.titleNumber },
          { name: '改造内容', value: `${facts.lineTitle}（${project.name.zh}）` },
          { name: '申请人', value: data.name },
          { name: '身份证号', value: data.idNumber },
          { name: '与产权人的关系', value: `${CLAIMANTS[claim.relation].name.zh}，证明材料：${claim.relationProof}` },
          { name: '公积金账号', value: data.accountNumber },
        ],
      },
      { kind: 'heading', text: '实际出资' },
      {
        kind: 'table',
        caption: '这一户为这项改造交的钱和收回的钱',
        columns: [{ title: '日期', align: 'start', width: 2 }, { title: '内容', align: 'start', width: 2 }, { title: '交款人和凭证', align: 'start', width: 4 }, { title: '金额（元）', align: 'end', width: 2 }],
        rows: facts.payments.map((one) => [one.on, one.kind === 'paid' ? '交款' : '补贴或退款', `${one.payer} ${one.proof}`.trim(), displayMoney(one.amount)]),
      },
      {
        kind: 'facts',
        items: [
          { name: '一共交了', value: yuan(facts.paid) },
          { name: '补贴和退款', value: yuan(facts.received) },
          { name: '全家最多可以提取', value: yuan(facts.cap) },
          { name: '本次申请', value: yuan(facts.amount) },
          { name: '有效期到', value: formatDate(facts.validUntil) },
        ],
      },
      { kind: 'paragraph', text: '全家各人的申请加起来，不超过上面的上限。以后再收到补贴，要按中心的要求退回多提的部分。' },
      { kind: 'signature', who: '开具单位（盖章）' },
    ],
  };
}
