import type { lineChange, OutputOf, decideLineChange } from '@linli/contracts';
import { PARTIES, RULES, type PartyCode, type RuleCode } from '@linli/cost-sharing';
import type { Id } from '@linli/kernel';
import { displayMoney, formatScaled, parseMoney, sumMoney } from '@linli/quantities';
import type { z } from 'zod';
import type { ProposalRow } from './proposal.store.ts';

export type LineChange = z.output<typeof lineChange>;
export type LineChangeView = OutputOf<typeof decideLineChange>;

export const CHANGE_NAMES = { 'late-source': '后到的补贴', participants: '参加的人家', table: '分摊办法', compensation: '低层补偿', schedule: '分期' } as const;

const yuan = (text: string): string => {
  const money = parseMoney(text);
  return money.ok ? displayMoney(money.value) : text;
};

/** A change in one sentence, with its figures: what the second person decides on. */
export function sentenceOf(content: LineChange): string {
  switch (content.kind) {
    case 'late-source':
      return `${PARTIES[content.party as PartyCode].name.zh}后到 ${yuan(content.amount)} 元，依据：${content.document}。`;
    case 'participants':
      return content.notParticipating.length === 0 ? `范围内的人家都参加，依据：${content.document}。` : `不参加的人家：${content.notParticipating.join('、')}。依据：${content.document}。`;
    case 'table':
      return `改用“${RULES[content.rule.code as RuleCode].name.zh}”，依据：${content.document}。`;
    case 'compensation': {
      const amounts = Object.values(content.receives).map((text) => parseMoney(text));
      return `补偿 ${Object.keys(content.receives).length} 户，合计 ${displayMoney(sumMoney(amounts.map((one) => (one.ok ? one.value : 0n))))} 元。`;
    }
    case 'schedule':
      return `分 ${content.terms.length} 期：${content.terms.map(({ afterDays, basisPoints }) => `${afterDays} 天后 ${formatScaled(BigInt(basisPoints), 2)}%`).join('，')}。`;
  }
}

export function viewChange(row: ProposalRow, personId: Id): LineChangeView {
  return {
    proposalId: row.id,
    lineId: row.menuLineId,
    title: row.title,
    kind: row.kind,
    kindName: CHANGE_NAMES[row.kind],
    inWords: sentenceOf(row.content as LineChange),
    reason: row.reason,
    madeAt: row.madeAt.toISOString(),
    mine: row.madeBy === personId,
    state: row.outcome ?? 'waiting',
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
  };
}
