import { describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '#lib/features/vote/draft.ts';

describe('the draft of a ballot', () => {
  it('comes back as it was written', () => {
    const draft = new Map([[2, 'abstain'], [0, 'yes'], [11, 'no']] as const);
    expect(writeDraft(draft)).toBe('0y.2a.11n');
    expect(readDraft('0y.2a.11n', 12)).toEqual(draft);
  });

  it('drops what is no answer or no question of this ballot', () => {
    expect([...readDraft('0y.1x.5n.99y.-1n.__proto__.', 3)]).toEqual([[0, 'yes']]);
    expect(readDraft(undefined, 3).size).toBe(0);
  });
});
