import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { asFile } from '../../../platform/http/as-file.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { Route, type Input, type LinliRequest } from '../../../platform/http/route.ts';
import { CreateClaim } from './create-claim.ts';
import { IssueProof } from './issue-proof.ts';
import { ReadClaims } from './read-claims.ts';
import { RecordPayment } from './record-payment.ts';
import { SubmitClaims } from './submit-claims.ts';
import { TakeResults } from './take-results.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** The one file of an upload; a form that ends too early, or has no edges, is unreadable. */
async function fileOf(request: LinliRequest): Promise<{ name: string; bytes: Buffer }> {
  try {
    const part = await request.file();
    if (part === undefined) throw new Refused('file-missing', 'file');
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    if (error instanceof Refused || (error as { statusCode?: unknown }).statusCode !== undefined) throw error;
    throw new Refused('input-unreadable', 'file');
  }
}

@Controller()
export class ProvidentController {
  readonly #read: ReadClaims;
  readonly #create: CreateClaim;
  readonly #proof: IssueProof;
  readonly #payment: RecordPayment;
  readonly #submit: SubmitClaims;
  readonly #results: TakeResults;

  constructor(read: ReadClaims, create: CreateClaim, proof: IssueProof, payment: RecordPayment, submit: SubmitClaims, results: TakeResults) {
    this.#read = read;
    this.#create = create;
    this.#proof = proof;
    this.#payment = payment;
    this.#submit = submit;
    this.#results = results;
  }

  @Route(contracts.readOwnClaims)
  own({ params, caller }: Input<typeof contracts.readOwnClaims>): Promise<OutputOf<typeof contracts.readOwnClaims>> {
    return this.#read.own(params.neighbourhoodId, caller.personId);
  }

  @Route(contracts.listClaims)
  list({ params, query }: Input<typeof contracts.listClaims>): Promise<OutputOf<typeof contracts.listClaims>> {
    return this.#read.list(params.neighbourhoodId, query);
  }

  @Route(contracts.createClaim)
  create({ params, body, key, caller }: Input<typeof contracts.createClaim>): Promise<OutputOf<typeof contracts.createClaim>> {
    return this.#create.run(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.withdrawClaim)
  withdraw({ params, caller }: Input<typeof contracts.withdrawClaim>): Promise<OutputOf<typeof contracts.withdrawClaim>> {
    return this.#create.withdraw(params.neighbourhoodId, params.claimId, caller.personId);
  }

  @Route(contracts.issueClaimProof)
  issue({ params, caller }: Input<typeof contracts.issueClaimProof>): Promise<OutputOf<typeof contracts.issueClaimProof>> {
    return this.#proof.run(params.neighbourhoodId, params.claimId, caller.personId);
  }

  @Route(contracts.downloadClaimProof)
  async proof({ params, caller, reply }: Input<typeof contracts.downloadClaimProof>): Promise<Buffer> {
    const bytes = await this.#proof.draw(params.neighbourhoodId, params.claimId, caller);
    return asFile(reply, { bytes, fileName: 'provident-fund-proof.pdf', type: 'application/pdf', disposition: 'attachment' });
  }

  @Route(contracts.recordClaimPayment)
  payment({ params, body, key, caller }: Input<typeof contracts.recordClaimPayment>): Promise<OutputOf<typeof contracts.recordClaimPayment>> {
    return this.#payment.run(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.submitClaims)
  submit({ params, caller }: Input<typeof contracts.submitClaims>): Promise<OutputOf<typeof contracts.submitClaims>> {
    return this.#submit.run(params.neighbourhoodId, caller.personId);
  }

  @Route(contracts.downloadClaimBatch)
  async batch({ params, query, caller, reply }: Input<typeof contracts.downloadClaimBatch>): Promise<Buffer> {
    const bytes = await this.#submit.file(params.neighbourhoodId, params.batchId, query.format, caller.personId);
    return asFile(reply, { bytes, fileName: `provident-fund-batch.${query.format}`, type: TYPES[query.format], disposition: 'attachment' });
  }

  @Route(contracts.importClaimResults)
  async results({ params, caller, request }: Input<typeof contracts.importClaimResults>): Promise<OutputOf<typeof contracts.importClaimResults>> {
    return this.#results.run(params.neighbourhoodId, await fileOf(request), caller.personId);
  }

  @Route(contracts.answerFromSandbox)
  sandbox({ params, caller }: Input<typeof contracts.answerFromSandbox>): Promise<OutputOf<typeof contracts.answerFromSandbox>> {
    return this.#results.answerFromSandbox(params.neighbourhoodId, params.batchId, caller.personId);
  }
}
