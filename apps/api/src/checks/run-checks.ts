import pg from 'pg';
import { BANK_INVARIANTS } from './bank-invariants.ts';
import { CHARGE_INVARIANTS } from './charge-invariants.ts';
import { FUND_INVARIANTS } from './fund-invariants.ts';
import { INVARIANTS } from './invariants.ts';
import { LEDGER_INVARIANTS } from './ledger-invariants.ts';
import type { Query } from './invariant.ts';
import { checkLogs, LOG_CHECK } from './log-check.ts';
import { REPORT_INVARIANTS } from './report-invariants.ts';

export interface Finding {
  readonly name: string;
  readonly why: string;
  /** The first ten subjects that break it. */
  readonly offenders: readonly string[];
}

const ALL = [...INVARIANTS, ...LEDGER_INVARIANTS, ...CHARGE_INVARIANTS, ...FUND_INVARIANTS, ...REPORT_INVARIANTS, ...BANK_INVARIANTS];
const MOST = 10;

/** Every check by name, in the order in which they run. */
export const CHECK_NAMES: readonly string[] = [...ALL.map((one) => one.name), LOG_CHECK.name];

/** Runs every check over what `query` can see: all neighbourhoods for the owner of the tables, one inside its walls. */
export async function runChecksOn(query: Query): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, why, offenders } of ALL) {
    const rows = await query<{ subject: string }>(`${offenders} limit ${MOST}`, []);
    findings.push({ name, why, offenders: rows.map((row) => row.subject) });
  }
  findings.push({ ...LOG_CHECK, offenders: (await checkLogs(query)).slice(0, MOST) });
  return findings;
}

/** Runs every check over the database of `url` (its owner's connection) in one read-only transaction. */
export async function runChecks(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'linli-checks' });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    // A role that row-level security holds would see no rows and find all well: this makes its first read fail instead.
    await client.query('set local row_security = off');
    return await runChecksOn(async (sql, values) => (await client.query(sql, [...values])).rows as never[]);
  } finally {
    await client.end();
  }
}
