/** A line that can be ticked to see what it adds, and the lines it goes together with or rules out. */
export interface TickLine {
  readonly lineId: string;
  readonly isOptional: boolean;
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
}

/** Two lines that must go together, or never. */
export interface Bond {
  readonly kind: 'needs' | 'excludes';
  readonly one: string;
  readonly other: string;
}

/** The bonds among the optional lines, each once. */
export function bondsOf(lines: readonly TickLine[]): Bond[] {
  const optional = lines.filter((line) => line.isOptional);
  const known = new Set(optional.map((line) => line.lineId));
  return optional.flatMap(({ lineId: one, needs, excludes }) => [
    ...needs.filter((other) => known.has(other)).map((other) => ({ kind: 'needs' as const, one, other })),
    ...excludes.filter((other) => known.has(other) && (one < other || !optional.some((line) => line.lineId === other && line.excludes.includes(one)))).map((other) => ({ kind: 'excludes' as const, one, other })),
  ]);
}

/** Whether what is ticked breaks a bond. */
export function isBroken(bond: Bond, ticked: ReadonlySet<string>): boolean {
  return ticked.has(bond.one) && ticked.has(bond.other) === (bond.kind === 'excludes');
}
