import { commonParts } from './common-parts.ts';
import { dailyUpkeep } from './daily-upkeep.ts';
import { insideHome } from './inside-home.ts';
import { professionalLines } from './professional-lines.ts';
import type { RepairPart, RepairPartCode } from './repair-part.ts';

/** What can need repair; for each part and day exactly one party is responsible. */
export const REPAIR_PARTS = {
  'common-parts': commonParts,
  'daily-upkeep': dailyUpkeep,
  'professional-lines': professionalLines,
  'inside-home': insideHome,
} as const satisfies Record<RepairPartCode, RepairPart>;

export type { RepairFacts, RepairPart, RepairPartCode } from './repair-part.ts';
