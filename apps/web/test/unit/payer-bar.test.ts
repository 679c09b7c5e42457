import { render, screen } from '@testing-library/svelte';
import { PayerBar, segments, type PayerPart } from '@linli/ui';
import { describe, expect, it } from 'vitest';

const PARTS: PayerPart[] = [
  { payer: 'residents', name: '我家', amount: '31,742.60', size: 3_174_260n, mine: true },
  { payer: 'government', name: '政府', amount: '153,360.00', size: 15_336_000n },
  { payer: 'fund', name: '维修资金', amount: '21,200.00', size: 2_120_000n },
  { payer: 'enterprise', name: '企业', amount: '42,310.00', size: 4_231_000n },
];

/** `57.9850%` in ten-thousandths of a percent. */
const tenThousandths = (percent: string): number => Math.round(Number(percent.replace('%', '')) * 10_000);

describe('the bar of payers', () => {
  it('fills the whole bar without gap or overlap', () => {
    const bar = segments(PARTS);
    let end = 0;
    for (const { from, width } of bar) {
      expect(tenThousandths(from)).toBe(end);
      end += tenThousandths(width);
    }
    expect(end).toBe(1_000_000);
  });

  it('keeps the order of the payers, residents last, whatever order the amounts come in', () => {
    expect(segments(PARTS).map(({ payer }) => payer)).toEqual(['government', 'enterprise', 'fund', 'residents']);
  });

  it('draws nothing of nothing, and nobody who pays nothing', () => {
    expect(segments([])).toEqual([]);
    expect(segments([{ payer: 'fund', name: 'x', amount: '0.00', size: 0n }])).toEqual([]);
    expect(segments([...PARTS, { payer: 'original-unit', name: '原产权单位', amount: '0.00', size: 0n }])).toHaveLength(4);
  });

  it('holds a sum larger than a float can hold', () => {
    const [first, second] = segments([
      { payer: 'government', name: 'a', amount: '', size: 9_007_199_254_740_993n },
      { payer: 'residents', name: 'b', amount: '', size: 9_007_199_254_740_993n },
    ]);
    expect([first?.width, second?.from]).toEqual(['50.0000%', '50.0000%']);
  });

  it('says every amount in words beside the picture', () => {
    const { container } = render(PayerBar, { title: '谁出钱', parts: PARTS, unit: '元' });
    expect(screen.getByRole('img', { name: '谁出钱' })).toBeTruthy();
    expect([...container.querySelectorAll('.payer-amount')].map((amount) => amount.textContent)).toEqual(['153,360.00 元', '42,310.00 元', '21,200.00 元', '31,742.60 元']);
    expect(container.querySelector('.payer-mine')?.textContent).toContain('我家');
    expect(container.querySelector('[style]')).toBeNull();
  });
});
