import type { Area } from '@linli/quantities';
import type { ColumnCode } from './columns/index.ts';
import { identify, type Identities } from './owner-identity.ts';
import { comparePlaces, floorOfNumber } from './places.ts';
import { rosterProblem, type RosterProblem, type RosterProblemCode } from './problems/index.ts';
import type { Building, Home, Owner, Roster, RosterSummary } from './roster.ts';
import type { Party, RosterRow } from './roster-row.ts';
import type { OwnerKind } from './vocabularies/owner-kinds.ts';

/** A roster as far as its rows allow, with everything found between the rows. */
export interface RosterReading {
  /** Null when an error was found: nothing of such a sheet is taken. */
  readonly roster: Roster | null;
  /** Also of a sheet with errors, over the rows that could be read. */
  readonly summary: RosterSummary;
  readonly problems: readonly RosterProblem[];
}

type Report = (code: RosterProblemCode, row: number, column: ColumnCode | null, other: number) => void;

/** When an organisation's rows name several kinds, this one is meant: the more special first. */
const KIND_ORDER: readonly OwnerKind[] = ['original-unit', 'developer', 'organisation', 'co-owners', 'person'];

function sumOf(rows: readonly RosterRow[]): Area {
  let sum = 0n;
  for (const { areaM2 } of rows) sum += areaM2;
  return sum;
}

/** The rows in the order of their homes, each home once; a second row of a home is reported. */
function eachHomeOnce(rows: readonly RosterRow[], report: Report): RosterRow[] {
  const first = new Map<string, RosterRow>();
  for (const row of [...rows].sort((left, right) => left.row - right.row)) {
    const known = first.get(row.code);
    if (known === undefined) first.set(row.code, row);
    else report('home-twice', row.row, 'home', known.row);
  }
  const order = [...first.keys()].sort(comparePlaces);
  return order.map((code) => first.get(code)).filter((row) => row !== undefined);
}

/** Homes whose numbers name the same floor of an entrance have to lie on one floor. Parking spaces are numbered by other customs. */
function compareFloors(homes: readonly RosterRow[], report: Report): void {
  const first = new Map<string, RosterRow>();
  for (const home of homes) {
    const byNumber = floorOfNumber(home.number);
    if (byNumber === undefined || home.use === 'parking') continue;
    const key = `${home.building} ${home.entrance ?? ''} ${byNumber}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, home);
    else if (known.floor !== home.floor) report('floor-conflict', home.row, 'floor', known.row);
  }
}

/** The homes of each owner: the key is the parties' identities, whatever their order (co-owners: the same people are the same owner). */
function groupByOwner(homes: readonly RosterRow[], identities: Identities): RosterRow[][] {
  const groups = new Map<string, RosterRow[]>();
  for (const home of homes) {
    const key = JSON.stringify(home.owners.map((party) => identities.of(home, party)).sort());
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [home]);
    else group.push(home);
  }
  return [...groups.values()];
}

/** Each party once, in the order of the first home; a number or phone missing there is taken from a later home. */
function mergeParties(group: readonly RosterRow[], identities: Identities, report: Report): Party[] {
  const merged = new Map<string, { party: Party; row: number }>();
  for (const home of group) {
    for (const party of home.owners) {
      const identity = identities.of(home, party);
      const known = merged.get(identity);
      if (known === undefined) {
        merged.set(identity, { party, row: home.row });
        continue;
      }
      const { phone, idNumber } = known.party;
      if (phone !== null && party.phone !== null && phone !== party.phone) report('phones-differ', home.row, 'phone', known.row);
      const row = phone === null && party.phone !== null ? home.row : known.row;
      merged.set(identity, { party: { ...known.party, idNumber: idNumber ?? party.idNumber, phone: phone ?? party.phone }, row });
    }
  }
  return [...merged.values()].map(({ party }) => party);
}

/** The first value said by a group of rows; another value in a later row is reported. */
function firstSaid<T>(
  group: readonly RosterRow[],
  say: (row: RosterRow) => T | null,
  same: (value: T) => string,
  differ: (row: number, other: number) => void,
): T | null {
  let first: { value: T; row: number } | null = null;
  for (const row of group) {
    const value = say(row);
    if (value === null) continue;
    if (first === null) first = { value, row: row.row };
    else if (same(first.value) !== same(value)) differ(row.row, first.row);
  }
  return first === null ? null : first.value;
}

function makeOwner(group: readonly RosterRow[], identities: Identities, report: Report): Owner {
  const kinds = new Set(group.map(({ ownerKind }) => ownerKind));
  const [first] = group;
  const odd = group.find(({ ownerKind }) => ownerKind !== first?.ownerKind);
  if (odd !== undefined) report('owner-kinds-differ', odd.row, 'ownerKind', first?.row ?? odd.row);
  return {
    key: first?.code ?? '',
    kind: KIND_ORDER.find((kind) => kinds.has(kind)) ?? 'person',
    parties: mergeParties(group, identities, report),
    representative: firstSaid(
      group,
      (row) => row.representative,
      (name) => name,
      (row, other) => report('representatives-differ', row, 'representative', other),
    ),
    guardian: firstSaid(
      group,
      (row) => row.guardian,
      (guardian) => guardian.idNumber ?? guardian.name,
      (row, other) => report('guardians-differ', row, 'guardianName', other),
    ),
    homes: group.map(({ code }) => code),
    areaM2: sumOf(group),
  };
}

function makeHome(row: RosterRow, owner: string): Home {
  const { code, building, entrance, number, floor, areaM2, areaSource, use, tenant } = row;
  return { row: row.row, code, building, entrance, number, floor, areaM2, areaSource, use, tenant, owner };
}

function listBuildings(homes: readonly RosterRow[]): Building[] {
  const buildings = new Map<string, { entrances: Set<string>; homes: number }>();
  for (const { building, entrance } of homes) {
    const entry = buildings.get(building) ?? { entrances: new Set(), homes: 0 };
    if (entrance !== null) entry.entrances.add(entrance);
    entry.homes += 1;
    buildings.set(building, entry);
  }
  return [...buildings]
    .sort(([left], [right]) => comparePlaces(left, right))
    .map(([code, entry]) => ({ code, entrances: [...entry.entrances].sort(comparePlaces), homes: entry.homes }));
}

function summarise(roster: Roster, homes: readonly RosterRow[]): RosterSummary {
  return {
    buildings: roster.buildings.length,
    entrances: roster.buildings.reduce((count, { entrances }) => count + entrances.length, 0),
    homes: roster.homes.length,
    owners: roster.owners.length,
    areaM2: sumOf(homes),
    ownersWithSeveralHomes: roster.owners.filter((owner) => owner.homes.length > 1).length,
    coOwnedHomes: homes.filter(({ ownerKind }) => ownerKind === 'co-owners').length,
    tenants: homes.filter(({ tenant }) => tenant !== null).length,
  };
}

/**
 * Makes the roster of a neighbourhood from the rows of its sheet, by the rules that count owners (法释〔2009〕7号 第九条): one person with
 * several homes is one owner, so are the co-owners of a home, a developer with all that is unsold or not handed over, and a property unit
 * with its unsold public housing; a tenant of public housing is none. The order of the rows changes nothing but which row is blamed.
 *
 * @param rows all rows of the sheet: conflicts between rows show only when they are seen together
 */
export function buildRoster(rows: readonly RosterRow[]): RosterReading {
  const problems: RosterProblem[] = [];
  const report: Report = (code, row, column, other) => {
    problems.push(rosterProblem(code, row, column, { other }));
  };
  const unique = eachHomeOnce(rows, report);
  compareFloors(unique, report);
  const identities = identify(unique);
  const groups = groupByOwner(unique, identities);
  const owners = groups.map((group) => makeOwner(group, identities, report));
  const keyOf = new Map(owners.flatMap((owner) => owner.homes.map((home) => [home, owner.key] as const)));
  const homes = unique.map((row) => makeHome(row, keyOf.get(row.code) ?? ''));
  const roster = { buildings: listBuildings(unique), homes, owners };
  problems.push(...identities.problems);
  problems.sort((left, right) => left.row - right.row);
  const refused = problems.some(({ severity }) => severity === 'error');
  return { roster: refused ? null : roster, summary: summarise(roster, unique), problems };
}
