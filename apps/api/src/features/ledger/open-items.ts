import { randomInt } from 'node:crypto';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';
import { lockBook } from './book.store.ts';
import { insertItems, type NewItem } from './open-item.store.ts';

/** 29 digits and letters that nobody confuses at a bank counter: no I, L, O, S, U, no 0 and 1. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const LENGTH = 8;

/** A reference that a payer writes into the memo of her transfer: `LL7K3M9QXA`. The last sign checks the ones before it. */
export function newReference(): string {
  const signs = Array.from({ length: LENGTH - 1 }, () => randomInt(ALPHABET.length));
  return `LL${[...signs, checkSign(signs)].map((sign) => ALPHABET[sign]).join('')}`;
}

/** Over a prime number of signs, growing weights notice one wrong sign and two that changed places. */
function checkSign(signs: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (at + 1), 0) % ALPHABET.length;
}

/** Writes down money that is expected, in the caller's transaction; the same source is expected once. Answers how many were new. */
export async function openItems(tx: Tx, neighbourhoodId: Id, items: readonly NewItem[]): Promise<number> {
  if (items.length === 0) return 0;
  await lockBook(tx, neighbourhoodId);
  return insertItems(tx, neighbourhoodId, items);
}
