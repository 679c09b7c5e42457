import type { LocalDate, Source, Text } from '@linli/kernel';
import type { RepairResponsibility } from '../repair-responsibility.ts';

export type RepairPartCode = 'common-parts' | 'daily-upkeep' | 'professional-lines' | 'inside-home';

/** The days on which responsibility changes; null where it has not happened. */
export interface RepairFacts {
  readonly fundEstablishedOn: LocalDate | null;
  /** Contracts with a property company, one after another. `until` is the first day without it; null while it runs. */
  readonly contracts: readonly { readonly from: LocalDate; readonly until: LocalDate | null }[];
  readonly linesHandedOverOn: LocalDate | null;
}

/** A part of the neighbourhood that can need repair, and who repairs it when. */
export interface RepairPart {
  readonly code: RepairPartCode;
  readonly name: Text;
  readonly law: readonly Source[];
  readonly explanation: Text;
  responsibility(facts: RepairFacts): RepairResponsibility;
}
