import { describe, expect, it } from 'vitest';
import { JURISDICTIONS, legalEffect, MATTERS } from './index.ts';

describe('legalEffect', () => {
  const { beijing, hangzhou } = JURISDICTIONS;

  it('a vote on this site is consultative in Beijing, and says so with the article', () => {
    const effect = legalEffect(beijing, 'platform');
    expect(effect.effect).toBe('consultative');
    expect(effect.sentence.zh).toContain('不是法定业主表决');
    expect(effect.law).toMatchObject({ title: '北京市物业管理条例', article: '第三十五条第三款' });
  });

  it('control: without the flag the same city would let the vote stand', () => {
    expect(legalEffect({ ...beijing, onlineVoteMustUseOfficialSystem: false }, 'platform').effect).toBe('statutory');
  });

  it.each(['paper', 'municipal-evote', 'assembly'] as const)('%s carries a statutory vote in Beijing, if the procedure is lawful', (channel) => {
    const effect = legalEffect(beijing, channel);
    expect(effect.effect).toBe('statutory');
    expect(effect.sentence.zh).toContain('程序合法时');
  });

  it('Hangzhou does not reserve the vote to one system', () => {
    expect(legalEffect(hangzhou, 'platform').effect).toBe('statutory');
  });

  it('a survey binds nobody, whatever the city and the channel', () => {
    for (const jurisdiction of [beijing, hangzhou]) {
      expect(legalEffect(jurisdiction, 'paper', MATTERS.D9).effect).toBe('consultative');
      expect(legalEffect(jurisdiction, 'platform', MATTERS.D9).effect).toBe('consultative');
    }
    expect(legalEffect(hangzhou, 'platform', MATTERS.D5).effect).toBe('statutory');
  });
});
