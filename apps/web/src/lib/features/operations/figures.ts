import { m } from '#lib/paraglide/messages.js';
import { signedYuan } from '#lib/signed.ts';

/** The figures of a month or of several, as the API sends them. */
export interface Figures {
  readonly gross: string;
  readonly tax: string;
  readonly directCost: string;
  readonly sharedCost: string;
  readonly net: string;
  readonly owners: string;
  readonly operator: string;
  readonly held: string;
}

const FIGURES = ['gross', 'tax', 'directCost', 'sharedCost', 'net', 'owners', 'operator', 'held'] as const;

/** Columns of figures; what is held is a column only where something is. */
export function figureColumns(withHeld: boolean): { title: string; align: 'end' }[] {
  const titles = [m.operations_gross(), m.operations_tax(), m.operations_direct(), m.operations_shared(), m.operations_net(), m.operations_owners(), m.operations_operator(), ...(withHeld ? [m.operations_held()] : [])];
  return titles.map((title) => ({ title, align: 'end' }));
}

export function figureCells(figures: Figures, withHeld: boolean): string[] {
  return FIGURES.filter((figure) => withHeld || figure !== 'held').map((figure) => signedYuan(figures[figure]));
}

export const hasHeld = (figures: Figures): boolean => figures.held !== '0.00';
/** `6000` basis points as `60`. */
export const percentWords = (basisPoints: number): string => String(basisPoints / 100);
