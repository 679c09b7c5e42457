import { sizeOf, type MatchRule } from './match-rule.ts';

export const referenceAmount: MatchRule = {
  code: 'reference-amount',
  name: { zh: '交款码和金额都一致', en: 'Reference and amount agree' },
  explanation: { zh: '附言里有交款码，金额正好等于还没结清的数。', en: 'The payer wrote the reference, and the amount is what remained.' },
  find(line, candidates) {
    const [item, other] = candidates.named(line);
    if (item === undefined || other !== undefined || item.remaining !== sizeOf(line)) return undefined;
    return { kind: 'items', settlements: [{ itemId: item.id, amount: item.remaining }] };
  },
};
