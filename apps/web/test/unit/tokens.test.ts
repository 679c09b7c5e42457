import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = dirname(createRequire(import.meta.url).resolve('@linli/ui/styles.css'));
const css = readFileSync(join(styles, 'tokens.css'), 'utf8');

/** The tokens of one rule, `:root` or elder mode. */
function tokensOf(selector: string): Record<string, string> {
  const rule = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const everyday = tokensOf(':root');
const elder = { ...everyday, ...tokensOf(':root[data-elder]') };

/** The colour of a token, through the token it may point at. */
function colour(tokens: Record<string, string>, name: string): string {
  const value = tokens[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : colour(tokens, other);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

/** Which words stand on which ground; both are names of tokens. */
const WORDS: readonly (readonly [words: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'card', 'sand', 'trough', 'blue-tint', 'ochre-tint', 'persimmon-tint', 'danger-tint', 'scholar-tint']],
  ['ink-2', ['paper', 'card', 'sand']],
  ['scholar', ['paper', 'card', 'sand']],
  ['scholar-deep', ['paper', 'card', 'scholar-tint']],
  ['danger', ['paper', 'card']],
  ['persimmon-deep', ['persimmon-tint']],
  ['ochre-deep', ['ochre-tint']],
  ['blue-deep', ['blue-tint']],
  ['danger-deep', ['danger-tint']],
  // White words on a filled ground.
  ['card', ['scholar', 'scholar-deep', 'danger', 'blue']],
];
const pairs = WORDS.flatMap(([words, grounds]) => grounds.map((ground) => [words, ground] as const));
const PAYERS = Object.keys(everyday).filter((name) => name.startsWith('payer-'));

describe('contrast', () => {
  it('is measured as the guidelines do', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs)('of %s on %s is 4.5 or more, 7 in elder mode', (words, ground) => {
    expect(contrast(colour(everyday, words), colour(everyday, ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(elder, words), colour(elder, ground))).toBeGreaterThanOrEqual(7);
  });

  it.each([...PAYERS, 'edge', 'scholar', 'persimmon', 'ochre', 'blue', 'danger'])('of %s as a shape is 3 or more', (shape) => {
    for (const ground of ['card', 'paper']) expect(contrast(colour(everyday, shape), colour(everyday, ground))).toBeGreaterThanOrEqual(3);
  });

  it('tells six payers', () => expect(PAYERS).toHaveLength(6));
});
