import { accept, refuse, within, type Outcome } from '@linli/kernel';
import { formatScaled, parseScaled } from '@linli/quantities';
import type { SharingHome } from '../homes.ts';
import type { RuleRefusal } from './rule.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** From −9 to 99, without 0: the floors that the command line and the rosters know. */
const FLOOR = /^(-[1-9]|[1-9]\d?)$/;
/** More floors, or homes with amounts of their own, than any neighbourhood has. */
const MOST_ENTRIES = 20_000;

/** Refuses parameters that the rule does not know, so that a misspelt one is not silently without effect. */
export function onlyKnown(parameters: Parameters, known: readonly string[]): Outcome<null, RuleRefusal> {
  const stranger = Object.keys(parameters).find((name) => !known.includes(name));
  return stranger === undefined ? accept(null) : refuse('parameter-unknown', `parameters.${stranger}`);
}

/** A table of decimals by key (`{"2": "0.5"}`), read to `places` decimals. */
export function readTable(parameters: Parameters, name: string, places: number): Outcome<Map<string, bigint>, RuleRefusal> {
  const table = parameters[name];
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return refuse('parameters-malformed', `parameters.${name}`);
  const entries = Object.entries(table as Record<string, unknown>);
  if (entries.length === 0 || entries.length > MOST_ENTRIES) return refuse('parameters-malformed', `parameters.${name}`);
  const read = new Map<string, bigint>();
  for (const [key, text] of entries) {
    const value = within(`parameters.${name}.${key}`, parseScaled(text, places));
    if (!value.ok) return value;
    read.set(key, value.value);
  }
  return accept(read);
}

/** A table by floor: `{"1": "0", "2": "0.5"}`; floors below ground are `-1`, there is no floor 0. */
export function readFloorTable(parameters: Parameters, name: string, places: number): Outcome<Map<number, bigint>, RuleRefusal> {
  const table = readTable(parameters, name, places);
  if (!table.ok) return table;
  const floors = new Map<number, bigint>();
  for (const [key, value] of table.value) {
    if (!FLOOR.test(key)) return refuse('floor-malformed', `parameters.${name}.${key}`);
    floors.set(Number(key), value);
  }
  return accept(floors);
}

/**
 * The floor of every home that takes part, and an entry in the table for it: a floor that was forgotten must not pay nothing by
 * mistake. `spared` is the one floor that may be left out.
 */
export function needFloors(homes: readonly SharingHome[], table: ReadonlyMap<number, bigint>, name: string, spared?: number): Outcome<null, RuleRefusal> {
  for (const [at, { code, floor, participates }] of homes.entries()) {
    if (!participates) continue;
    if (floor === undefined) return refuse('floor-missing', `homes.${at}.floor`, { home: code });
    if (!table.has(floor) && floor !== spared) return refuse('floor-without-coefficient', `parameters.${name}.${floor}`, { home: code });
  }
  return accept(null);
}

/** The area of every home that takes part; above zero. */
export function needAreas(homes: readonly SharingHome[]): Outcome<null, RuleRefusal> {
  const at = homes.findIndex((home) => home.participates && (home.areaM2 === undefined || home.areaM2 === 0n));
  return at === -1 ? accept(null) : refuse('area-missing', `homes.${at}.areaM2`, { home: homes[at]?.code ?? '' });
}

/** A decimal without zeros at its end: `1.10` reads `1.1`, `2.00` reads `2`. */
export function short(value: bigint, places: number): string {
  const text = formatScaled(value, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
