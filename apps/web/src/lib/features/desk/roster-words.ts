import { COLUMN_CODES, COLUMNS, HOME_USES, OWNER_KINDS, type HomeUse, type OwnerKind } from '@linli/rosters';
import { say } from '#lib/figures.ts';

export const useWords = (use: string): string => (use in HOME_USES ? say(HOME_USES[use as HomeUse].name) : use);

export const ownerKindWords = (kind: string): string => (kind in OWNER_KINDS ? say(OWNER_KINDS[kind as OwnerKind].name) : kind);

/** The roster columns to choose from, by name; the first option is none. */
export function columnOptions(none: string): { value: string; label: string }[] {
  return [{ value: '', label: none }, ...COLUMN_CODES.map((code) => ({ value: code, label: say(COLUMNS[code].name) }))];
}
