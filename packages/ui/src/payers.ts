/** Who can pay. Each payer keeps one colour and one pattern on pages, papers and charts; residents come last. */
export const PAYERS = ['government', 'professional-company', 'original-unit', 'enterprise', 'fund', 'residents'] as const;
export type Payer = (typeof PAYERS)[number];

/** The size of a pattern tile and what is drawn in it over the payer's colour; plain where there is nothing. */
export const PATTERNS: Readonly<Record<Payer, { readonly tile: number; readonly path?: string; readonly dot?: readonly [number, number, number] }>> = {
  government: { tile: 8 },
  enterprise: { tile: 10, path: 'M-2.5 7.5l10-10M-2.5 17.5l20-20M7.5 17.5l10-10' },
  'original-unit': { tile: 8, path: 'M4 0v8' },
  'professional-company': { tile: 8, path: 'M0 4h8' },
  fund: { tile: 9, dot: [4.5, 4.5, 1.7] },
  residents: { tile: 8 },
};

/** One amount in a bar. `size` is the exact amount in its smallest unit; `amount` is how people read it. */
export interface PayerPart {
  readonly payer: Payer;
  readonly name: string;
  readonly amount: string;
  readonly size: bigint;
  /** The reader's own part: its words are bold. */
  readonly mine?: boolean;
}

export interface Segment {
  readonly payer: Payer;
  /** Percent of the bar, four decimals: a position for drawing, never a figure to read. */
  readonly from: string;
  readonly width: string;
}

const SCALE = 1_000_000n;

function percent(millionths: bigint): string {
  const text = String(millionths).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}%`;
}

/** The bar in the order of the payers, residents last. The segments touch and together fill the whole bar. */
export function segments(parts: readonly PayerPart[]): Segment[] {
  const total = parts.reduce((sum, part) => sum + part.size, 0n);
  if (total <= 0n) return [];
  let before = 0n;
  return inOrder(parts).filter((part) => part.size > 0n).map(({ payer, size }) => {
    const from = (before * SCALE) / total;
    before += size;
    return { payer, from: percent(from), width: percent((before * SCALE) / total - from) };
  });
}

/** Parts in the fixed order of the payers. */
export function inOrder(parts: readonly PayerPart[]): PayerPart[] {
  return [...parts].sort((left, right) => PAYERS.indexOf(left.payer) - PAYERS.indexOf(right.payer));
}
