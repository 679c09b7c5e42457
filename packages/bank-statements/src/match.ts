import { BY_CONCLUSION, BY_REFERENCE, sizeOf, type BookedAmount, type Candidates, type MatchRuleCode, type OpenAmount, type Settled } from './match-rules/index.ts';
import { plainName, plainReference, possibleReferences } from './references.ts';
import { directionOf, type StatementLine } from './statement.ts';
import type { UnmatchedReasonCode } from './unmatched-reasons.ts';

export interface Match {
  readonly position: number;
  readonly rule: MatchRuleCode;
  readonly settled: Settled;
}

export interface Unmatched {
  readonly position: number;
  readonly reason: UnmatchedReasonCode;
}

/** What is known of every line: each is in exactly one of the two lists. */
export interface Matching {
  readonly matches: readonly Match[];
  readonly unmatched: readonly Unmatched[];
}

/** One list for all lines that name nothing. */
const NONE: readonly string[] = [];

const alikeKey = (direction: string, amount: bigint, name: string): string => `${direction} ${amount} ${plainName(name)}`;
const bookedKey = (one: { readonly bookedOn: string; readonly amount: bigint }): string => `${one.bookedOn} ${one.amount}`;

function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** What is open while lines take from it. */
class OpenMoney implements Candidates {
  readonly #items: Map<string, OpenAmount>;
  readonly #byReference: Map<string, OpenAmount[]>;
  readonly #byName: Map<string, OpenAmount[]>;
  readonly #booked: Map<string, BookedAmount[]>;
  /** Lines that could be a booked movement: nothing is counted where nothing is booked. */
  readonly #linesLeft = new Map<string, number>();
  /** Looking for references costs most, and every rule asks for the same line. */
  readonly #named = new Map<number, readonly string[]>();

  constructor(items: readonly OpenAmount[], booked: readonly BookedAmount[], lines: readonly StatementLine[]) {
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#byReference = grouped(items.filter((item) => item.reference !== ''), (item) => plainReference(item.reference));
    this.#byName = grouped(items.filter((item) => item.counterparty !== ''), (item) => plainName(item.counterparty));
    this.#booked = grouped(booked, bookedKey);
    for (const line of booked.length === 0 ? [] : lines) this.#countLine(bookedKey(line), 1);
  }

  named(line: StatementLine): readonly OpenAmount[] {
    const known = this.#named.get(line.position) ?? [...possibleReferences(line.reference, line.memo)].flatMap((text) => this.#byReference.get(text) ?? []).map((item) => item.id);
    this.#named.set(line.position, known.length === 0 ? NONE : known);
    return this.#stillOpen(known, line);
  }

  alike(line: StatementLine): readonly OpenAmount[] {
    if (line.counterparty === '') return [];
    const wanted = alikeKey(directionOf(line), sizeOf(line), line.counterparty);
    return this.#stillOpen((this.#byName.get(plainName(line.counterparty)) ?? []).map((item) => item.id), line).filter((item) => alikeKey(item.direction, item.remaining, item.counterparty) === wanted);
  }

  booked(line: StatementLine): { readonly entries: readonly BookedAmount[]; readonly lines: number } {
    const key = bookedKey(line);
    return { entries: this.#booked.get(key) ?? [], lines: this.#linesLeft.get(key) ?? 0 };
  }

  take(line: StatementLine, settled: Settled): void {
    // Nobody asks again for a line that is known.
    this.#named.delete(line.position);
    const key = bookedKey(line);
    this.#countLine(key, -1);
    if (settled.kind === 'entry') {
      this.#booked.set(key, (this.#booked.get(key) ?? []).filter((entry) => entry.entryId !== settled.entryId));
      return;
    }
    for (const { itemId, amount } of settled.settlements) {
      const item = this.#items.get(itemId);
      if (item !== undefined) this.#items.set(itemId, { ...item, remaining: item.remaining - amount });
    }
  }

  #countLine(key: string, by: number): void {
    if (this.#booked.has(key)) this.#linesLeft.set(key, (this.#linesLeft.get(key) ?? 0) + by);
  }

  #stillOpen(ids: readonly string[], line: StatementLine): OpenAmount[] {
    return ids.flatMap((id) => {
      const item = this.#items.get(id);
      return item !== undefined && item.remaining > 0n && item.direction === directionOf(line) ? [item] : [];
    });
  }
}

function reasonFor(line: StatementLine, open: OpenMoney): UnmatchedReasonCode {
  const named = open.named(line);
  if (named.length > 1) return 'several-references';
  if (named.length === 1) return 'more-than-remaining';
  if (open.alike(line).length > 1) return 'two-candidates';
  return open.booked(line).entries.length > 0 ? 'booked-unclear' : 'nothing-fits';
}

/**
 * Says of each line of a statement what it settles, by the rules in their order, and never guesses between two equal candidates. Lines that
 * name a reference go first, in the order of booking; then those from which something can be concluded. It writes nothing: a dry run is
 * this same function.
 *
 * @param items money that is expected, in and out, of the account's fund
 * @param booked movements of the bank that stand in the books of these days and that no line explains yet
 */
export function matchLines(lines: readonly StatementLine[], items: readonly OpenAmount[], booked: readonly BookedAmount[] = []): Matching {
  const open = new OpenMoney(items, booked, lines);
  const found = new Map<number, Match>();
  for (const rules of [BY_REFERENCE, ...BY_CONCLUSION.map((rule) => [rule])]) {
    for (const line of lines) {
      if (found.has(line.position)) continue;
      for (const rule of rules) {
        const settled = rule.find(line, open);
        if (settled === undefined) continue;
        found.set(line.position, { position: line.position, rule: rule.code, settled });
        open.take(line, settled);
        break;
      }
    }
  }
  return {
    matches: lines.flatMap((line) => found.get(line.position) ?? []),
    unmatched: lines.filter((line) => !found.has(line.position)).map((line) => ({ position: line.position, reason: reasonFor(line, open) })),
  };
}
