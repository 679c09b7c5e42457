import { randomBytes } from 'node:crypto';

/** What is fetched at once: asking the generator costs the same for twelve bytes as for all of these. */
const POOL = 4_096;

let pool = randomBytes(POOL);
let used = 0;

/** Random bytes of the system's generator, each given out once. For keys, nonces and codes that are made by the thousand. */
export function freshBytes(count: number): Buffer {
  if (used + count > POOL) {
    // A new pool, never the old one filled again: what was given out stays what it was.
    pool = randomBytes(Math.max(POOL, count));
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
