import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../platform/http/route.ts';
import { CheckCostReport } from './check-cost-report.ts';
import { PromisePartyMoney } from './promises/promise-party-money.ts';
import { ReadCostReports } from './read-cost-reports.ts';
import { SubmitCostDraft } from './submit-cost-draft.ts';
import { WriteCostDraft } from './write-cost-draft.ts';

@Controller()
export class CostsController {
  readonly #drafts: WriteCostDraft;
  readonly #submit: SubmitCostDraft;
  readonly #check: CheckCostReport;
  readonly #read: ReadCostReports;
  readonly #promises: PromisePartyMoney;

  constructor(drafts: WriteCostDraft, submit: SubmitCostDraft, check: CheckCostReport, read: ReadCostReports, promises: PromisePartyMoney) {
    this.#drafts = drafts;
    this.#submit = submit;
    this.#check = check;
    this.#read = read;
    this.#promises = promises;
  }

  @Route(contracts.beginCostReport)
  begin({ params, body, key, caller }: Input<typeof contracts.beginCostReport>): Promise<OutputOf<typeof contracts.beginCostReport>> {
    return this.#drafts.begin(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.readCostDraft)
  draft({ params, caller }: Input<typeof contracts.readCostDraft>): Promise<OutputOf<typeof contracts.readCostDraft>> {
    return this.#drafts.read(params.neighbourhoodId, params.draftId, caller.personId);
  }

  @Route(contracts.writeCostDraft)
  write({ params, body, caller }: Input<typeof contracts.writeCostDraft>): Promise<OutputOf<typeof contracts.writeCostDraft>> {
    return this.#drafts.write(params.neighbourhoodId, params.draftId, body, caller.personId);
  }

  @Route(contracts.submitCostDraft)
  submit({ params, body, key, caller }: Input<typeof contracts.submitCostDraft>): Promise<OutputOf<typeof contracts.submitCostDraft>> {
    return this.#submit.run(params.neighbourhoodId, params.draftId, body, key, caller);
  }

  @Route(contracts.readCostReport)
  report({ params, caller }: Input<typeof contracts.readCostReport>): Promise<OutputOf<typeof contracts.readCostReport>> {
    return this.#read.report(params.neighbourhoodId, params.reportId, caller);
  }

  @Route(contracts.checkCostReport)
  check({ params, body, key, caller }: Input<typeof contracts.checkCostReport>): Promise<OutputOf<typeof contracts.checkCostReport>> {
    return this.#check.run(params.neighbourhoodId, params.reportId, body, key, caller);
  }

  @Route(contracts.listPublishedCosts)
  listPublished({ params, query }: Input<typeof contracts.listPublishedCosts>): Promise<OutputOf<typeof contracts.listPublishedCosts>> {
    return this.#read.listPublished(params.neighbourhoodId, query);
  }

  @Route(contracts.readPublishedCost)
  published({ params }: Input<typeof contracts.readPublishedCost>): Promise<OutputOf<typeof contracts.readPublishedCost>> {
    return this.#read.published(params.neighbourhoodId, params.reportId);
  }

  @Route(contracts.readPlanAndActual)
  planAndActual({ params }: Input<typeof contracts.readPlanAndActual>): Promise<OutputOf<typeof contracts.readPlanAndActual>> {
    return this.#read.planAndActual(params.neighbourhoodId, params.menuId);
  }

  @Route(contracts.recordPartyPromise)
  record({ params, body, key, caller }: Input<typeof contracts.recordPartyPromise>): Promise<OutputOf<typeof contracts.recordPartyPromise>> {
    return this.#promises.record(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.listPartyPromises)
  promises({ params, caller }: Input<typeof contracts.listPartyPromises>): Promise<OutputOf<typeof contracts.listPartyPromises>> {
    return this.#promises.list(params.neighbourhoodId, caller.personId);
  }

  @Route(contracts.decidePartyPromise)
  decide({ params, body, caller }: Input<typeof contracts.decidePartyPromise>): Promise<OutputOf<typeof contracts.decidePartyPromise>> {
    return this.#promises.decide(params.neighbourhoodId, params.promiseId, body, caller.personId);
  }
}
