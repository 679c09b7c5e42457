import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { formatScaled, parseScaled, type DecimalRefusal } from '@linli/quantities';
import type { RuleCode } from '../rules/index.ts';
import type { CoefficientTable, FloorRange, RangeTable } from './lift-table.ts';

/** 100% in basis points. */
const WHOLE = 10_000;

/** A rule with its parameters, as a share sheet freezes them. */
export interface LiftRule {
  readonly rule: RuleCode;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type LiftRefusal =
  | DecimalRefusal
  | Refusal<'lift-floor-unknown' | 'lift-floor-missing' | 'lift-percentage-out-of-range' | 'lift-percentages-short' | 'lift-percentages-over'>;

const percent = (points: number): string => formatScaled(BigInt(points), 2);

/** `4.00–6.00`, in per cent; one figure where there is no choice. */
export function rangeText({ lowest, highest }: FloorRange): string {
  return lowest === highest ? percent(lowest) : `${percent(lowest)}–${percent(highest)}`;
}

/** The middle of every range, in per cent: a start for the talk among owners. */
export function middles(table: RangeTable): Record<string, string> {
  return Object.fromEntries(Object.entries(table.floors).map(([floor, { lowest, highest }]) => [floor, percent(Math.trunc((lowest + highest) / 2))]));
}

/**
 * The percentages that owners settled inside a table of ranges, as the rule that shares by them. Each floor of the table is there with a
 * value of its range, and together they make 100% to the basis point; otherwise the refusal says how much is missing or too much.
 *
 * @param picked per cent by floor, decimal strings with at most two decimals
 * @example pickPercentages(shanghai, middles(shanghai), 'equal') // M5: 0 · 5 · 9 · 14 · 19 · 24 · 29
 */
export function pickPercentages(table: RangeTable, picked: Readonly<Record<string, unknown>>, withinFloor: 'equal' | 'area'): Outcome<LiftRule, LiftRefusal> {
  const stranger = Object.keys(picked).find((floor) => !Object.hasOwn(table.floors, floor));
  if (stranger !== undefined) return refuse('lift-floor-unknown', `floors.${stranger}`, { floor: stranger.slice(0, 10) });
  let sum = 0;
  const percentages: Record<string, string> = {};
  for (const [floor, range] of Object.entries(table.floors)) {
    if (!Object.hasOwn(picked, floor)) return refuse('lift-floor-missing', `floors.${floor}`, { floor });
    const read = within(`floors.${floor}`, parseScaled(picked[floor], 2));
    if (!read.ok) return read;
    if (read.value < BigInt(range.lowest) || read.value > BigInt(range.highest)) return refuse('lift-percentage-out-of-range', `floors.${floor}`, { floor, range: rangeText(range) });
    sum += Number(read.value);
    percentages[floor] = percent(Number(read.value));
  }
  if (sum < WHOLE) return refuse('lift-percentages-short', 'floors', { missing: percent(WHOLE - sum) });
  if (sum > WHOLE) return refuse('lift-percentages-over', 'floors', { surplus: percent(sum - WHOLE) });
  return accept({ rule: 'by-floor-percentage', parameters: { percentages, withinFloor } });
}

/** A table of coefficients as the rule that shares by them, for a building of so many storeys. */
export function ruleOfTable(table: CoefficientTable, storeys: number): Outcome<LiftRule, LiftRefusal> {
  const floors = Object.entries(table.coefficients).filter(([floor]) => Number(floor) <= storeys);
  if (floors.length < storeys) return refuse('lift-floor-unknown', 'storeys', { floor: String(storeys) });
  return accept({ rule: table.rule, parameters: { coefficients: Object.fromEntries(floors) } });
}
