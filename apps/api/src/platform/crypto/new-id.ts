import { randomBytes } from 'node:crypto';
import { makeId, type Id } from '@linli/kernel';

/** A fresh key. The time inside only sorts it; no rule reads it. */
export function newId(): Id {
  return makeId(Date.now(), randomBytes(10));
}
