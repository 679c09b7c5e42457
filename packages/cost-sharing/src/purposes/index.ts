import { compensation } from './compensation.ts';
import type { Purpose, PurposeCode } from './purpose.ts';
import { running } from './running.ts';
import { works } from './works.ts';

/** For what homes are charged, by code. */
export const PURPOSES = { works, compensation, running } as const satisfies Record<PurposeCode, Purpose>;

export function isPurpose(code: string): code is PurposeCode {
  return Object.hasOwn(PURPOSES, code);
}

export type { Purpose, PurposeCode } from './purpose.ts';
