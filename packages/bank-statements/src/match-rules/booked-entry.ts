import type { MatchRule } from './match-rule.ts';

export const bookedEntry: MatchRule = {
  code: 'booked-entry',
  name: { zh: '账上已经记过', en: 'In the books already' },
  explanation: { zh: '两人已经按别的凭证记过同一天、同样金额的一笔，不再重复记账。', en: 'Two people have booked a movement of this day and amount already; it is not booked again.' },
  find(line, candidates) {
    if (candidates.named(line).length > 0) return undefined;
    const { entries, lines } = candidates.booked(line);
    const [entry] = entries;
    // Fewer entries than lines: nobody knows which of the lines was booked.
    return entry === undefined || entries.length < lines ? undefined : { kind: 'entry', entryId: entry.entryId };
  },
};
