import { Injectable } from '@nestjs/common';
import { BEIJING_CLAIM_RULES, capOf, issueProof } from '@linli/funds';
import type { Role } from '@linli/contracts';
import { beijingDate, type Id } from '@linli/kernel';
import { fenOf } from '../../../platform/database/fen.ts';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { Pdf } from '../../../platform/pdf/pdf.ts';
import { queryNeighbourhood } from '../../homes/index.ts';
import { newReference } from '../../ledger/index.ts';
import { ClaimBooks } from './claim-books.ts';
import { ClaimSeals } from './claim-seals.ts';
import { viewClaims, type ClaimView } from './claim-view.ts';
import { findClaim, markProof, type ClaimRow } from './claim.store.ts';
import { findPayments } from './payment.store.ts';
import { proofDocument } from './proof-document.ts';

const DESK: readonly Role[] = ['committee', 'street'];
/** A proof number is a reference with letters of its own: its last sign checks the ones before it. */
const proofNumber = (): string => newReference().replace(/^LL/, 'ZM');

/** The desk issues the proof of what a home paid, which reserves the amount; claimant and desk read it as a paper. */
@Injectable()
export class IssueProof {
  readonly #database: Database;
  readonly #books: ClaimBooks;
  readonly #seals: ClaimSeals;
  readonly #pdf: Pdf;

  constructor(database: Database, books: ClaimBooks, seals: ClaimSeals, pdf: Pdf) {
    this.#database = database;
    this.#books = books;
    this.#seals = seals;
    this.#pdf = pdf;
  }

  run(neighbourhoodId: Id, claimId: Id, personId: Id): Promise<ClaimView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await findClaim(tx, neighbourhoodId, claimId);
      if (row === undefined) throw new Refused('claim-unknown');
      // Nobody proves her own payment.
      if (row.personId === personId) throw new Refused('proposal-own');
      const today = beijingDate(await databaseNow(tx));
      const book = await this.#books.lock(tx, neighbourhoodId, row, today);
      const isIssued = book.claims.some((claim) => claim.claimId === claimId && claim.status === 'proof-issued');
      if (!isIssued) {
        await this.#books.save(tx, neighbourhoodId, book, demand(issueProof(book, claimId, today, BEIJING_CLAIM_RULES)), personId);
        await markProof(tx, neighbourhoodId, claimId, { number: proofNumber(), on: today });
        await recordAudit(tx, { neighbourhoodId, personId, action: 'claim-proof-issued', subject: `claim:${claimId}`, detail: { amount: row.amount } });
      }
      const issued = await findClaim(tx, neighbourhoodId, claimId);
      const [view] = issued === undefined ? [] : await viewClaims(tx, neighbourhoodId, [issued]);
      if (view === undefined) throw new Error('Broken invariant: a claim with a proof is there');
      return view;
    });
  }

  /** The paper, drawn when it is asked for. It holds numbers in full, so every look is written down. */
  async draw(neighbourhoodId: Id, claimId: Id, caller: { readonly personId: Id; readonly roles: readonly Role[] }): Promise<Buffer> {
    const document = await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await findClaim(tx, neighbourhoodId, claimId);
      const mayLook = row !== undefined && (row.personId === caller.personId || caller.roles.some((role) => DESK.includes(role)));
      if (row === undefined || !mayLook) throw new Refused('claim-unknown');
      const today = beijingDate(await databaseNow(tx));
      const stands = (await this.#books.read(tx, neighbourhoodId, row, today)).claims.find((claim) => claim.claimId === claimId);
      if (stands === undefined || stands.status === 'draft' || stands.status === 'withdrawn' || stands.status === 'expired' || row.proofIssuedOn === null || row.validUntil === null) throw new Refused('proof-not-issued');
      await recordAudit(tx, { neighbourhoodId, personId: caller.personId, action: 'claim-proof-read', subject: `claim:${claimId}` });
      return this.#document(tx, neighbourhoodId, row, { issuedOn: row.proofIssuedOn, validUntil: row.validUntil });
    });
    return this.#pdf.draw(document, 'a4');
  }

  async #document(tx: Tx, neighbourhoodId: Id, row: ClaimRow, days: { issuedOn: string; validUntil: string }): Promise<ReturnType<typeof proofDocument>> {
    const hood = await queryNeighbourhood(tx, neighbourhoodId);
    const [view] = await viewClaims(tx, neighbourhoodId, [row]);
    const book = await this.#books.read(tx, neighbourhoodId, row, days.issuedOn);
    const payments = (await findPayments(tx, neighbourhoodId, [row.homeId])).filter((payment) => payment.lineId === row.lineId);
    const known = payments.map(({ kind, amount, paidOn, payer, proof }) => ({ kind, amount: fenOf(amount), on: paidOn, payer, proof }));
    return proofDocument({
      claim: row,
      data: this.#seals.open(neighbourhoodId, row),
      neighbourhood: hood?.name ?? '',
      address: hood?.address ?? '',
      homeCode: view?.homeCode ?? '',
      lineTitle: view?.lineTitle ?? '',
      ...days,
      paid: book.paid,
      received: book.received,
      cap: capOf(book),
      amount: fenOf(row.amount),
      payments: [...known, ...throughTheBooks(book, known, days.issuedOn)],
    });
  }
}

type ListedPayment = Parameters<typeof proofDocument>[0]['payments'][number];

/** What arrived through the books of the neighbourhood stands as one line for each direction, up to the day of the proof. */
function throughTheBooks(book: { readonly paid: bigint; readonly received: bigint }, listed: readonly ListedPayment[], on: string): ListedPayment[] {
  const missing = (kind: 'paid' | 'received'): bigint => book[kind] - listed.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amount, 0n);
  return (['paid', 'received'] as const).filter((kind) => missing(kind) > 0n).map((kind) => ({ kind, amount: missing(kind), on, payer: '', proof: '小区改造资金账户入账' }));
}
