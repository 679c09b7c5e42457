/** One thing that must hold in the live data: its name, and the statement that finds what breaks it. No row is the good answer. */
export interface Invariant {
  readonly name: string;
  readonly why: string;
  readonly offenders: string;
}

/** Runs one statement that reads. */
export type Query = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>;
