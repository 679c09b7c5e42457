import { enterpriseBuilt } from './enterprise-built.ts';
import { government } from './government.ts';
import { originalUnit } from './original-unit.ts';
import { ownersCommon } from './owners-common.ts';
import type { TitleType, TitleTypeCode } from './title-type.ts';
import { unclear } from './unclear.ts';

/** Whose an operated asset can be. */
export const TITLE_TYPES = {
  'owners-common': ownersCommon,
  'original-unit': originalUnit,
  government,
  'enterprise-built': enterpriseBuilt,
  unclear,
} as const satisfies Record<TitleTypeCode, TitleType>;

export function isTitleType(code: string): code is TitleTypeCode {
  return Object.hasOwn(TITLE_TYPES, code);
}

export type { TitleType, TitleTypeCode } from './title-type.ts';
