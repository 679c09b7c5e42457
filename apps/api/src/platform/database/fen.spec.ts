import { describe, expect, it } from '@jest/globals';
import { fenOf } from './fen.ts';

describe('a stored amount', () => {
  it('is read with its sign and its places, however many digits a sum has', () => {
    expect(['0', '0.00', '12', '12.5', '12.50', '-0.01', '-1234.56', '99999999999999.99'].map(fenOf)).toEqual([0n, 0n, 1200n, 1250n, 1250n, -1n, -123_456n, 9_999_999_999_999_999n]);
  });

  it.each(['', 'NaN', '1.234', '1e5', '--1', '1,000.00', '.5', ' 1'])('stops the work instead of reading as nothing: %j', (text) => {
    expect(() => fenOf(text)).toThrow(/Broken invariant/);
  });
});
