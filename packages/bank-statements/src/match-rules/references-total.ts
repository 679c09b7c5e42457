import { sizeOf, type MatchRule } from './match-rule.ts';

export const referencesTotal: MatchRule = {
  code: 'references-total',
  name: { zh: '一笔付清几项', en: 'One transfer for several' },
  explanation: { zh: '附言里有几个交款码，金额正好等于这几项的合计。', en: 'The payer wrote several references, and the amount is their total.' },
  find(line, candidates) {
    const items = candidates.named(line);
    if (items.length < 2 || items.reduce((sum, item) => sum + item.remaining, 0n) !== sizeOf(line)) return undefined;
    return { kind: 'items', settlements: items.map((item) => ({ itemId: item.id, amount: item.remaining })) };
  },
};
