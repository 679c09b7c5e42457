import { commercial } from './commercial.ts';
import type { HomeKind, HomeKindCode } from './home-kind.ts';
import { nonResidential } from './non-residential.ts';
import { soldPublic } from './sold-public.ts';
import { unsold } from './unsold.ts';

/** Every kind of home the fund knows. */
export const HOME_KINDS = {
  commercial,
  'non-residential': nonResidential,
  'sold-public': soldPublic,
  unsold,
} as const satisfies Record<HomeKindCode, HomeKind>;

export function isHomeKind(code: string): code is HomeKindCode {
  return Object.hasOwn(HOME_KINDS, code);
}

export type { HomeKind, HomeKindCode } from './home-kind.ts';
