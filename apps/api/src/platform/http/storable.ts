/** How deep lists and records may stand inside each other; nothing we take needs a quarter of it. */
const DEEPEST = 20;

/**
 * Where a value holds what the database cannot keep: a text with the character NUL, as a key or a value, or more levels than anybody
 * needs. Answers the path, or undefined when all is well. Schemas judge meaning; this holds for every field of every request.
 */
export function findUnstorable(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= DEEPEST) return path;
  for (const [key, one] of Object.entries(value)) {
    if (key.includes('\u0000')) return path;
    const found = findUnstorable(one, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
