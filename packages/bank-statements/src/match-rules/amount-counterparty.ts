import type { MatchRule } from './match-rule.ts';

export const amountCounterparty: MatchRule = {
  code: 'amount-counterparty',
  name: { zh: '金额和户名一致', en: 'Amount and name agree' },
  explanation: { zh: '没有写交款码，但只有一项的金额和户名都一样。', en: 'No reference, but one item alone has this amount and this name.' },
  find(line, candidates) {
    // A line that names something is left to the rules of references: its payer meant that and nothing else.
    if (candidates.named(line).length > 0) return undefined;
    const [item, other] = candidates.alike(line);
    if (item === undefined || other !== undefined) return undefined;
    return { kind: 'items', settlements: [{ itemId: item.id, amount: item.remaining }] };
  },
};
