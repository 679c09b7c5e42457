import pg from 'pg';
import { INVARIANTS } from './invariants.ts';

export interface Finding {
  readonly name: string;
  readonly why: string;
  /** The first ten subjects that break it. */
  readonly offenders: readonly string[];
}

/** Runs every invariant over the database of `url` (its owner's connection) in one read-only transaction. */
export async function runChecks(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'linli-checks' });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const findings: Finding[] = [];
    for (const { name, why, offenders } of INVARIANTS) {
      const { rows } = await client.query<{ subject: string }>(`${offenders} limit 10`);
      findings.push({ name, why, offenders: rows.map((row) => row.subject) });
    }
    return findings;
  } finally {
    await client.end();
  }
}
