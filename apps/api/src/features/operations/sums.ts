import { formatMoney, sumMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import type { OperatingLineRow } from './operating-line.store.ts';

/** The figures of a month that add up across lines. */
export const FIGURES = ['gross', 'tax', 'directCost', 'sharedCost', 'net', 'owners', 'operator', 'held'] as const;
export type Figures = Readonly<Record<(typeof FIGURES)[number], string>>;

export function figuresOf(line: OperatingLineRow): Figures {
  return { gross: line.gross, tax: line.tax, directCost: line.directCost, sharedCost: line.sharedCost, net: line.net, owners: line.owners, operator: line.operator, held: line.held };
}

/** Column by column. */
export function sumFigures(lines: readonly Figures[]): { -readonly [K in keyof Figures]: string } {
  const sum = (figure: (typeof FIGURES)[number]): string => formatMoney(sumMoney(lines.map((line) => fenOf(line[figure]))));
  return { gross: sum('gross'), tax: sum('tax'), directCost: sum('directCost'), sharedCost: sum('sharedCost'), net: sum('net'), owners: sum('owners'), operator: sum('operator'), held: sum('held') };
}
