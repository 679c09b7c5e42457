import { byGross } from './by-gross.ts';
import type { CostKey, CostKeyCode } from './cost-key.ts';
import { equal } from './equal.ts';

/** How a cost of several lines is cut. */
export const COST_KEYS = { 'by-gross': byGross, equal } as const satisfies Record<CostKeyCode, CostKey>;

export function isCostKey(code: string): code is CostKeyCode {
  return Object.hasOwn(COST_KEYS, code);
}

export type { CostKey, CostKeyCode } from './cost-key.ts';
