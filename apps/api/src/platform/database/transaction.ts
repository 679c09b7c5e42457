import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { DataSource, type EntityManager } from 'typeorm';

/** An open transaction. It is the first argument of every store function. */
export interface Tx {
  readonly manager: EntityManager;
  /** Runs one statement and answers its rows; values go in as parameters, never into the text. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or undefined. */
  row<Row>(sql: string, values?: readonly unknown[]): Promise<Row | undefined>;
}

interface QueryOutcome {
  readonly records?: unknown[];
}

function open(manager: EntityManager): Tx {
  const { queryRunner } = manager;
  if (queryRunner === undefined) throw new Error('Broken invariant: a transaction has a query runner');
  const rows = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const outcome = (await queryRunner.query(sql, [...values], true)) as QueryOutcome;
    return (outcome.records ?? []) as Row[];
  };
  return { manager, rows, row: async (sql, values) => (await rows<never>(sql, values))[0] };
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
    return this.#source.transaction(async (manager) => {
      const tx = open(manager);
      await tx.rows(`select set_config('app.neighbourhood', $1, true)`, [neighbourhoodId]);
      return work(tx);
    });
  }

  globally<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#source.transaction((manager) => work(open(manager)));
  }
}

/** The database's clock, read after the locks are held: the only clock that decides. Milliseconds since 1970. */
export async function databaseNow(tx: Tx): Promise<number> {
  const read = await tx.row<{ now: Date }>('select clock_timestamp() as now');
  if (read === undefined) throw new Error('Broken invariant: the database tells the time');
  return read.now.getTime();
}
