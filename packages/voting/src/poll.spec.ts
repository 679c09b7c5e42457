import { describe, expect, it } from 'vitest';
import { pollState, type Poll } from './index.ts';

const poll: Poll = { frozenAt: 500, opensAt: 1_000, closesAt: 2_000, talliedAt: null, questions: [] };

describe('pollState', () => {
  it.each([
    ['scheduled', 999],
    ['open', 1_000],
    ['open', 1_999],
    ['closed', 2_000],
  ] as const)('%s at %i: opening counts, closing does not', (state, now) => {
    expect(pollState(poll, now)).toBe(state);
  });

  it('is a draft until it is frozen and both times are set, whatever the clock says', () => {
    expect(pollState({ ...poll, frozenAt: null }, 1_500)).toBe('draft');
    expect(pollState({ ...poll, opensAt: null }, 1_500)).toBe('draft');
    expect(pollState({ ...poll, closesAt: null }, 1_500)).toBe('draft');
  });

  it('is tallied only after closing', () => {
    expect(pollState({ ...poll, talliedAt: 2_001 }, 2_001)).toBe('tallied');
    expect(pollState({ ...poll, talliedAt: 1_500 }, 1_500)).toBe('open');
  });
});
