/** Stops the work for a mistake of ours (a broken invariant), never for a user's input: that is a refusal. */
export function assert(condition: unknown, message: string): asserts condition {
  if (condition === true) return;
  throw new Error(`Broken invariant: ${message}`);
}

/** Makes the compiler prove that a switch names every member of a union. */
export function unreachable(value: never): never {
  throw new Error(`Broken invariant: unexpected value ${String(value)}`);
}
