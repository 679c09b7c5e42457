import { Inject, Injectable } from '@nestjs/common';
import type { listClaims, OutputOf, QueryOf, readOwnClaims } from '@linli/contracts';
import { BEIJING_CLAIM_RULES, capOf, remainingOf, takenOf } from '@linli/funds';
import { beijingDate, type Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import type { Config } from '../../../config.ts';
import { CONFIG } from '../../../platform/config.module.ts';
import { Database, databaseNow } from '../../../platform/database/transaction.ts';
import { queryHomes } from '../../homes/index.ts';
import { citation } from '../maintenance/fund-view.ts';
import { findBatches } from './batch.store.ts';
import { ClaimBooks } from './claim-books.ts';
import { viewClaims } from './claim-view.ts';
import { findClaims } from './claim.store.ts';
import { concerns, queryClaimableHomeIds, queryEligibleLines } from './eligible-lines.queries.ts';
import { findPayments } from './payment.store.ts';

type OwnClaims = OutputOf<typeof readOwnClaims>;
const MOST_CLAIMS = 200;

/** What a resident can claim and has claimed; and everything for the desk, masked. */
@Injectable()
export class ReadClaims {
  readonly #database: Database;
  readonly #books: ClaimBooks;
  readonly #demo: boolean;

  constructor(database: Database, books: ClaimBooks, @Inject(CONFIG) config: Config) {
    this.#database = database;
    this.#books = books;
    this.#demo = config.demo;
  }

  own(neighbourhoodId: Id, personId: Id): Promise<OwnClaims> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const own = await queryClaimableHomeIds(tx, neighbourhoodId, personId);
      const homes = (await queryHomes(tx, neighbourhoodId)).filter((home) => own.has(home.homeId));
      const payments = await findPayments(tx, neighbourhoodId, [...own]);
      const books: OwnClaims['books'] = [];
      for (const line of await queryEligibleLines(tx, neighbourhoodId)) {
        for (const home of homes.filter((one) => concerns(line, one))) {
          const book = await this.#books.read(tx, neighbourhoodId, { homeId: home.homeId, lineId: line.lineId }, today);
          if (book.paid === 0n && book.claims.length === 0) continue;
          books.push({
            homeId: home.homeId,
            homeCode: home.code,
            lineId: line.lineId,
            lineTitle: line.title,
            project: line.project.code,
            projectName: line.project.name.zh,
            paid: formatMoney(book.paid),
            received: formatMoney(book.received),
            cap: formatMoney(capOf(book)),
            taken: formatMoney(takenOf(book)),
            remaining: formatMoney(remainingOf(book)),
            payments: payments.filter((one) => one.homeId === home.homeId && one.lineId === line.lineId).map((one) => ({ kind: one.kind, amount: one.amount, on: one.paidOn, proof: one.proof })),
          });
        }
      }
      const claims = (await findClaims(tx, neighbourhoodId, { homeIds: [...own], limit: MOST_CLAIMS })).filter((claim) => claim.personId === personId);
      const { centre, unit, proofValidDays, isExample, law } = BEIJING_CLAIM_RULES;
      return { centre, rules: { unit: formatMoney(unit), proofValidDays, isExample, law: citation(law) }, books, claims: await viewClaims(tx, neighbourhoodId, claims) };
    });
  }

  list(neighbourhoodId: Id, query: QueryOf<typeof listClaims>): Promise<OutputOf<typeof listClaims>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const claims = await findClaims(tx, neighbourhoodId, { ...(query.status === undefined ? {} : { status: query.status }), limit: query.limit });
      const lines = await queryEligibleLines(tx, neighbourhoodId);
      return {
        claims: await viewClaims(tx, neighbourhoodId, claims),
        batches: (await findBatches(tx, neighbourhoodId)).map((batch) => ({ ...batch, createdAt: batch.createdAt.toISOString() })),
        lines: lines.map((line) => ({ lineId: line.lineId, title: line.title, projectName: line.project.name.zh })),
        hasSandbox: this.#demo,
      };
    });
  }
}
