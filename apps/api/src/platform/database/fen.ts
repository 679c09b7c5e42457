import type { Money } from '@linli/quantities';

const STORED = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/**
 * Fen of an amount that the database wrote (`numeric` as text, with its sign) or that a contract has let through. Sums of many rows may
 * have more digits than one amount may. Anything else is our own mistake and stops the work: it must never read as nothing.
 */
export function fenOf(text: string): Money {
  const match = STORED.exec(text);
  if (match === null) throw new Error('Broken invariant: a stored amount is a decimal with at most two places');
  const amount = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -amount : amount;
}
