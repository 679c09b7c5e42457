import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../platform/http/route.ts';
import { CheckOperationsReport } from './check-operations-report.ts';
import { ReadOperations } from './read-operations.ts';
import { RecordFinance } from './record-finance.ts';
import { RegisterAsset } from './register-asset.ts';
import { SubmitOperationsDraft } from './submit-operations-draft.ts';
import { WriteOperationsDraft } from './write-operations-draft.ts';

@Controller()
export class OperationsController {
  readonly #assets: RegisterAsset;
  readonly #drafts: WriteOperationsDraft;
  readonly #submit: SubmitOperationsDraft;
  readonly #check: CheckOperationsReport;
  readonly #read: ReadOperations;
  readonly #finance: RecordFinance;

  constructor(assets: RegisterAsset, drafts: WriteOperationsDraft, submit: SubmitOperationsDraft, check: CheckOperationsReport, read: ReadOperations, finance: RecordFinance) {
    this.#assets = assets;
    this.#drafts = drafts;
    this.#submit = submit;
    this.#check = check;
    this.#read = read;
    this.#finance = finance;
  }

  @Route(contracts.registerAsset)
  register({ params, body, key, caller }: Input<typeof contracts.registerAsset>): Promise<OutputOf<typeof contracts.registerAsset>> {
    return this.#assets.run(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.beginOperationsReport)
  begin({ params, body, key, caller }: Input<typeof contracts.beginOperationsReport>): Promise<OutputOf<typeof contracts.beginOperationsReport>> {
    return this.#drafts.begin(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.readOperationsDraft)
  draft({ params, caller }: Input<typeof contracts.readOperationsDraft>): Promise<OutputOf<typeof contracts.readOperationsDraft>> {
    return this.#drafts.read(params.neighbourhoodId, params.draftId, caller.personId);
  }

  @Route(contracts.writeOperationsDraft)
  write({ params, body, caller }: Input<typeof contracts.writeOperationsDraft>): Promise<OutputOf<typeof contracts.writeOperationsDraft>> {
    return this.#drafts.write(params.neighbourhoodId, params.draftId, body, caller.personId);
  }

  @Route(contracts.submitOperationsDraft)
  submit({ params, body, key, caller }: Input<typeof contracts.submitOperationsDraft>): Promise<OutputOf<typeof contracts.submitOperationsDraft>> {
    return this.#submit.run(params.neighbourhoodId, params.draftId, body, key, caller);
  }

  @Route(contracts.readOperationsReport)
  report({ params, caller }: Input<typeof contracts.readOperationsReport>): Promise<OutputOf<typeof contracts.readOperationsReport>> {
    return this.#check.read(params.neighbourhoodId, params.reportId, caller);
  }

  @Route(contracts.checkOperationsReport)
  check({ params, body, key, caller }: Input<typeof contracts.checkOperationsReport>): Promise<OutputOf<typeof contracts.checkOperationsReport>> {
    return this.#check.run(params.neighbourhoodId, params.reportId, body, key, caller);
  }

  @Route(contracts.readOperations)
  operations({ params }: Input<typeof contracts.readOperations>): Promise<OutputOf<typeof contracts.readOperations>> {
    return this.#read.all(params.neighbourhoodId);
  }

  @Route(contracts.readOperationsDesk)
  desk({ params, caller }: Input<typeof contracts.readOperationsDesk>): Promise<OutputOf<typeof contracts.readOperationsDesk>> {
    return this.#read.desk(params.neighbourhoodId, caller.personId);
  }

  @Route(contracts.recordFinance)
  finance({ params, body, key, caller }: Input<typeof contracts.recordFinance>): Promise<OutputOf<typeof contracts.recordFinance>> {
    return this.#finance.run(params.neighbourhoodId, body, key, caller.personId);
  }
}
