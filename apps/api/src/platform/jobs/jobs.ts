import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Tx } from '../database/transaction.ts';

type Work<T> = (data: T) => Promise<void>;

/**
 * Work that outlives its request. A job is sent inside the transaction that causes it, so it exists exactly when its cause does, and it
 * may run twice after a crash, so every worker is written to find its work already done.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  readonly #boss: PgBoss;
  readonly #log = new Logger('Jobs');
  readonly #waiting: { name: string; work: Work<never>; cron?: string }[] = [];
  #started: Promise<void> | undefined;

  constructor(databaseUrl: string) {
    this.#boss = new PgBoss({ connectionString: databaseUrl, schema: 'boss', application_name: 'linli-jobs', migrate: false, createSchema: false, reindex: false, max: 3 } as never);
    this.#boss.on('error', (error) => this.#log.error(error.message));
  }

  /** Names a worker. Called while the modules are made; work begins with `start`. */
  worker<T>(name: string, work: Work<T>): void {
    this.#waiting.push({ name, work: work as Work<never> });
  }

  /** Names a worker that runs by the clock of Beijing: `30 2 * * *` is every night at half past two. One of all processes does it. */
  nightly(name: string, cron: string, work: () => Promise<void>): void {
    this.#waiting.push({ name, work, cron });
  }

  start(): Promise<void> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  async #begin(): Promise<void> {
    await this.#boss.start();
    for (const { name, work, cron } of this.#waiting) {
      await this.#boss.createQueue(name, { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 300 });
      await this.#boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
        for (const job of jobs) await work(job.data as never);
      });
      if (cron !== undefined) await this.#boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' });
    }
  }

  /** Sends a job in the caller's transaction; `startAt` delays it to an instant (milliseconds since 1970). */
  async send(tx: Tx, name: string, data: object, startAt?: number): Promise<void> {
    await this.start();
    const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.rows<never>(text, values ?? []) }) };
    await this.#boss.send(name, data, { db, ...(startAt === undefined ? {} : { startAfter: new Date(startAt) }) } as never);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#started !== undefined) await this.#boss.stop({ graceful: true, timeout: 5_000 });
  }
}
