import { Injectable } from '@nestjs/common';
import type { OutputOf, readChecks } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { EMPTY_ROOT } from '@linli/transparency';
import { newId } from '../platform/crypto/new-id.ts';
import { Database } from '../platform/database/transaction.ts';
import { runChecksOn } from './run-checks.ts';

interface Run {
  readonly ranAt: Date;
  readonly held: number;
  readonly broken: readonly { name: string; why: string }[];
  readonly size: number;
  readonly root: string;
}

/** Checks the data of a neighbourhood behind its own walls, every night and after the demo is filled, and keeps what came out. */
@Injectable()
export class KeepChecks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async everywhere(): Promise<void> {
    const rows = await this.#database.globally((tx) => tx.rows<{ id: Id }>('select neighbourhood_id as id from neighbourhood order by neighbourhood_id'));
    for (const { id } of rows) await this.run(id);
  }

  run(neighbourhoodId: Id): Promise<void> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      // It may take longer than a request.
      await tx.rows(`select set_config('statement_timeout', '120s', true)`);
      const findings = await runChecksOn((sql, values) => tx.rows(sql, values));
      const broken = findings.filter((finding) => finding.offenders.length > 0);
      await tx.rows(
        `insert into check_run (neighbourhood_id, id, held, broken, ledger_size, ledger_root)
         select $1, $2, $3, $4, coalesce(max(b.size), 0), coalesce(max(b.root), $5) from ledger_book b where b.neighbourhood_id = $1`,
        [neighbourhoodId, newId(), findings.length - broken.length, JSON.stringify(broken), EMPTY_ROOT],
      );
    });
  }

  /** The last run, in the words of the checks; never which person or home is behind a finding. */
  last(neighbourhoodId: Id): Promise<OutputOf<typeof readChecks>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const run = await tx.row<Run>(
        `select ran_at as "ranAt", held, broken, ledger_size::int as size, ledger_root as root from check_run where neighbourhood_id = $1 order by ran_at desc limit 1`,
        [neighbourhoodId],
      );
      if (run === undefined) return { last: null };
      return { last: { ranAt: run.ranAt.toISOString(), held: run.held, broken: run.broken.map(({ name, why }) => ({ name, why })), head: { size: run.size, root: run.root } } };
    });
  }
}
