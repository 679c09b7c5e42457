import type { PartyKind } from './names.ts';
import { rosterProblem, type RosterProblem } from './problems/index.ts';
import type { Party, RosterRow } from './roster-row.ts';
import { OWNER_KINDS } from './vocabularies/owner-kinds.ts';

interface Known {
  readonly name: string;
  readonly row: number;
}

/** The numbers met, and which numbers go with a name (of a person: with name and phone). */
interface Index {
  readonly byNumber: Map<string, Known>;
  readonly numbersOf: Map<string, Set<string>>;
}

/** Tells the parties of a roster apart. Build it from all rows first; then it does not matter in which order they stand. */
export interface Identities {
  /** What is the same for the same person or organisation, and differs for different ones. */
  of(row: RosterRow, party: Party): string;
  readonly problems: readonly RosterProblem[];
}

function partyKind(row: RosterRow): PartyKind {
  return OWNER_KINDS[row.ownerKind].party;
}

/** What can stand in for a number: an organisation's name is its own, a person's only together with the phone. */
function standIn(row: RosterRow, party: Party): string | null {
  if (partyKind(row) === 'organisation') return `organisation ${party.name}`;
  return party.phone === null ? null : `person ${party.name} ${party.phone}`;
}

function numbered(row: RosterRow, number: string): string {
  return `${partyKind(row)} number ${number}`;
}

function note(index: Index, row: RosterRow, party: Party, problems: RosterProblem[]): void {
  if (party.idNumber === null) return;
  const key = numbered(row, party.idNumber);
  const known = index.byNumber.get(key);
  if (known === undefined) index.byNumber.set(key, { name: party.name, row: row.row });
  else if (known.name !== party.name) problems.push(rosterProblem('id-names-differ', row.row, 'idNumber', { other: known.row }));
  const name = standIn(row, party);
  if (name === null) return;
  const numbers = index.numbersOf.get(name);
  if (numbers === undefined) index.numbersOf.set(name, new Set([key]));
  else numbers.add(key);
}

/**
 * Who is who in a roster: the same number is the same owner; without a number the same name and phone; a name alone never makes two
 * people one. A row without a number joins the one number that goes with its name and phone; when there are two, only the clerk knows.
 */
export function identify(rows: readonly RosterRow[]): Identities {
  const index: Index = { byNumber: new Map(), numbersOf: new Map() };
  const problems: RosterProblem[] = [];
  for (const row of rows) for (const party of row.owners) note(index, row, party, problems);
  const numbersFor = (name: string): readonly string[] => [...(index.numbersOf.get(name) ?? [])];
  for (const row of rows) {
    for (const party of row.owners) {
      const name = party.idNumber === null ? standIn(row, party) : null;
      if (name !== null && numbersFor(name).length > 1) problems.push(rosterProblem('owner-ambiguous', row.row, 'idNumber'));
    }
  }
  return {
    problems,
    of(row, party) {
      if (party.idNumber !== null) return numbered(row, party.idNumber);
      const name = standIn(row, party);
      if (name === null) return `alone ${row.code} ${party.name}`;
      const numbers = numbersFor(name);
      return numbers.length === 1 ? (numbers[0] ?? name) : name;
    },
  };
}
