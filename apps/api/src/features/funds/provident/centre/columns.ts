import type { CentreAnswer } from '@linli/funds';
import type { CentreClaim } from './centre.ts';

/** The columns of a batch, in order: heading and what stands below it. */
export const BATCH_COLUMNS: readonly (readonly [heading: string, of: (claim: CentreClaim) => string])[] = [
  ['证明编号', (claim) => claim.proofNumber],
  ['姓名', (claim) => claim.name],
  ['身份证号', (claim) => claim.idNumber],
  ['公积金账号', (claim) => claim.accountNumber],
  ['收款银行卡号', (claim) => claim.bankCard],
  ['与产权人关系', (claim) => claim.relation],
  ['关系证明', (claim) => claim.relationProof],
  ['房屋', (claim) => claim.homeCode],
  ['不动产权证号或购房协议', (claim) => claim.titleNumber],
  ['改造内容', (claim) => claim.project],
  ['申请金额', (claim) => claim.amount],
  ['申报余额', (claim) => claim.balance],
  ['证明日期', (claim) => claim.issuedOn],
  ['有效期至', (claim) => claim.validUntil],
];

export const ANSWER_COLUMNS = { proofNumber: '证明编号', answer: '结果', receipt: '中心业务号', reason: '原因' } as const;

/** What a centre writes, and what it means. */
export const ANSWERS: Readonly<Record<string, CentreAnswer>> = { 同意: 'approved', 不同意: 'refused', 已付: 'paid', 已退回: 'returned' };
