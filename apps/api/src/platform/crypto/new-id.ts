import { makeId, type Id } from '@linli/kernel';
import { freshBytes } from './fresh-bytes.ts';

/** A fresh key. The time inside only sorts it; no rule reads it. */
export function newId(): Id {
  return makeId(Date.now(), freshBytes(10));
}
