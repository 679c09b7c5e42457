import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { DataSource, type QueryRunner } from 'typeorm';

/** An open transaction. It is the first argument of every store function. */
export interface Tx {
  /** Runs one statement and answers its rows; values go in as parameters, never into the text. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  row<Row>(sql: string, values?: readonly unknown[]): Promise<Row | undefined>;
}

interface QueryOutcome {
  readonly records?: unknown[];
}

/** How a key may be written in an address; the database reads both cases. */
const KEY = /^[0-9a-f-]{36}$/i;

function open(runner: QueryRunner): Tx {
  const rows = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const outcome = (await runner.query(sql, [...values], true)) as QueryOutcome;
    return (outcome.records ?? []) as Row[];
  };
  return { rows, row: async (sql, values) => (await rows<never>(sql, values))[0] };
}

/**
 * The only way to the database. Work on a neighbourhood's rows runs inside `inNeighbourhood`, which tells row-level security whose rows
 * these are, for this transaction and no longer; `globally` sees the identity tables and the directory and no neighbourhood's rows.
 */
@Injectable()
export class Database {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  inNeighbourhood<T>(neighbourhoodId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
    // The one value that stands inside a statement: it saves every transaction a round trip, and nothing but a key gets past this line.
    if (!KEY.test(neighbourhoodId)) throw new Error('Broken invariant: a neighbourhood has a key');
    return this.#transaction(`start transaction; select set_config('app.neighbourhood', '${neighbourhoodId}', true)`, work);
  }

  globally<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction('start transaction', work);
  }

  /** For the one statement of a hot path on the global tables: alone it is a transaction of its own. A second one is refused. */
  inOneStatement<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#connected(async (runner) => {
      const tx = open(runner);
      let spent = false;
      const rows: Tx['rows'] = (sql, values) => {
        if (spent) throw new Error('Broken invariant: this was to be one statement');
        spent = true;
        return tx.rows(sql, values);
      };
      return work({ rows, row: async (sql, values) => (await rows<never>(sql, values))[0] });
    });
  }

  #transaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#connected(async (runner) => {
      await runner.query(begin);
      try {
        const value = await work(open(runner));
        await runner.query('commit');
        return value;
      } catch (error) {
        // Where not even this comes through, the connection is gone and with it the transaction.
        await runner.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  async #connected<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    // eslint-disable-next-line no-restricted-syntax -- the one place the rule points to; the runner is released whatever happens
    const runner = this.#source.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  }
}

/** The database's clock, read after the locks are held: the only clock that decides. Milliseconds since 1970. */
export async function databaseNow(tx: Tx): Promise<number> {
  const read = await tx.row<{ now: Date }>('select clock_timestamp() as now');
  if (read === undefined) throw new Error('Broken invariant: the database tells the time');
  return read.now.getTime();
}
