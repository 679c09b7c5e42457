import { assert, type LocalDate } from '@linli/kernel';
import type { RepairPartyCode } from './repair-parties/index.ts';

/** From a day on somebody is responsible. */
export interface RepairSwitch {
  readonly from: LocalDate;
  readonly party: RepairPartyCode;
}

/**
 * Who repairs, for ever: somebody from the beginning, and changes at days. It is total by its form: there is no day with nobody and none
 * with two, whatever the days are.
 */
export interface RepairResponsibility {
  readonly first: RepairPartyCode;
  readonly switches: readonly RepairSwitch[];
}

/** Who is responsible between two days; the last day is inside, null has no end. */
export interface RepairPeriod {
  readonly party: RepairPartyCode;
  readonly from: LocalDate | null;
  /** The first day on which somebody else is responsible; null for ever. */
  readonly until: LocalDate | null;
}

/** Puts switches in order. Of two on one day the later named counts; a switch to the same party is none. */
export function repairResponsibility(first: RepairPartyCode, switches: readonly RepairSwitch[]): RepairResponsibility {
  const byDay = new Map(switches.map((one) => [one.from, one.party]));
  const ordered: RepairSwitch[] = [];
  let last = first;
  for (const [from, party] of [...byDay].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (party !== last) ordered.push({ from, party });
    last = party;
  }
  return { first, switches: ordered };
}

/** Who is responsible on a day: exactly one party. */
export function responsibleOn(responsibility: RepairResponsibility, on: LocalDate): RepairPartyCode {
  return responsibility.switches.findLast((one) => one.from <= on)?.party ?? responsibility.first;
}

/** The periods one after another, without gap or overlap. */
export function periodsOf(responsibility: RepairResponsibility): readonly RepairPeriod[] {
  const { first, switches } = responsibility;
  const periods: RepairPeriod[] = [{ party: first, from: null, until: switches[0]?.from ?? null }];
  for (const [at, one] of switches.entries()) periods.push({ party: one.party, from: one.from, until: switches[at + 1]?.from ?? null });
  assert(periods.every((period, at) => at === 0 || period.from === periods[at - 1]?.until), 'periods of responsibility touch');
  return periods;
}
