import { UNMATCHED_REASONS, type UnmatchedReasonCode } from '@linli/bank-statements';
import type { decideMatch, listUnmatchedLines, OutputOf } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { FUNDS, type FundCode } from '@linli/ledger';
import { displayMoney, formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { remainingOf } from './judge-match.ts';
import { openContent, type LineRow } from './line.store.ts';
import type { MatchContent, MatchProposalRow } from './match-proposal.store.ts';

export type MatchProposalView = OutputOf<typeof decideMatch>;
export type WaitingLineView = OutputOf<typeof listUnmatchedLines>['lines'][number];

function inWords(content: MatchContent): string {
  if (content.kind === 'entry') return '这一笔就是账上已经记过的一笔。';
  const total = content.settlements.reduce((sum, one) => sum + fenOf(one.amount), 0n);
  return `对应 ${content.settlements.length} 项待收付款，共 ${displayMoney(total)} 元。`;
}

export function viewMatchProposal(row: MatchProposalRow, fund: FundCode, readerId: Id): MatchProposalView {
  return {
    proposalId: row.id,
    lineId: row.lineId,
    fund,
    content: row.content,
    inWords: inWords(row.content),
    reason: row.reason,
    madeBy: row.madeBy,
    mine: row.madeBy === readerId,
    madeAt: row.madeAt.toISOString(),
    state: row.outcome ?? 'waiting',
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
  };
}

export function viewLine(line: LineRow, proposal: MatchProposalRow | undefined, neighbourhoodId: Id, readerId: Id, cipher: FieldCipher): WaitingLineView {
  const { counterparty, counterpartyAccount, memo, reference, bankRef } = openContent(cipher, neighbourhoodId, line.content);
  return {
    lineId: line.id,
    fund: line.fund,
    fundName: FUNDS[line.fund].name.zh,
    bookedOn: line.bookedOn,
    direction: line.amount > 0n ? 'in' : 'out',
    amount: formatMoney(line.amount < 0n ? -line.amount : line.amount),
    remaining: formatMoney(remainingOf(line)),
    counterparty,
    accountTail: counterpartyAccount.slice(-4),
    memo: [reference, memo].filter((text) => text !== '').join(' '),
    bankRef,
    inSuspense: line.inSuspense,
    sentence: UNMATCHED_REASONS[(line.reason as UnmatchedReasonCode | null) ?? 'nothing-fits'].zh,
    proposal: proposal === undefined ? null : viewMatchProposal(proposal, line.fund, readerId),
  };
}
