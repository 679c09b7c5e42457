import type { Source, Text } from '@linli/kernel';
import type { MajorityClass } from '../majority-rules/index.ts';

/** Codes of the matters owners are asked about. */
export type MatterCode = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9' | 'D10';

/** How the law treats a matter. `consultative`: no statutory decision, whatever the channel. `unanimous`: every interested owner must agree. */
export type MatterClass = MajorityClass | 'unanimous' | 'consultative';

/** One kind of owners' decision: what it is, how the law classes it, and what measures it. */
export interface Matter {
  readonly code: MatterCode;
  readonly name: Text;
  readonly class: MatterClass;
  /** The majority rule its votes are measured by: its own, a borrowed yardstick, or null where no rule measures it. */
  readonly measuredBy: MajorityClass | null;
  readonly law: Source;
  readonly explanation: Text;
}
