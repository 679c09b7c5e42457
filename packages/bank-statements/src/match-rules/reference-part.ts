import { sizeOf, type MatchRule } from './match-rule.ts';

export const referencePart: MatchRule = {
  code: 'reference-part',
  name: { zh: '交款码一致，先付一部分', en: 'Reference agrees, part of the amount' },
  explanation: { zh: '附言里有交款码，金额比还没结清的数少，余下的继续等。', en: 'The payer wrote the reference and paid less than what remained; the rest stays open.' },
  find(line, candidates) {
    const [item, other] = candidates.named(line);
    if (item === undefined || other !== undefined || item.remaining <= sizeOf(line)) return undefined;
    return { kind: 'items', settlements: [{ itemId: item.id, amount: sizeOf(line) }] };
  },
};
