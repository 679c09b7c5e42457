import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { asFile } from '../../../platform/http/as-file.ts';
import { Route, type Input } from '../../../platform/http/route.ts';
import { ReadReports } from './read-reports.ts';
import { RegisterEnterprise } from './register-enterprise.ts';

@Controller()
export class ReportsController {
  readonly #enterprises: RegisterEnterprise;
  readonly #reports: ReadReports;

  constructor(enterprises: RegisterEnterprise, reports: ReadReports) {
    this.#enterprises = enterprises;
    this.#reports = reports;
  }

  @Route(contracts.registerEnterprise)
  register({ params, body, caller }: Input<typeof contracts.registerEnterprise>): Promise<OutputOf<typeof contracts.registerEnterprise>> {
    return this.#enterprises.run(params.neighbourhoodId, body, caller.personId);
  }

  @Route(contracts.listEnterprises)
  enterprises({ params }: Input<typeof contracts.listEnterprises>): Promise<OutputOf<typeof contracts.listEnterprises>> {
    return this.#enterprises.list(params.neighbourhoodId);
  }

  @Route(contracts.readEnterpriseDesk)
  desk({ params, caller }: Input<typeof contracts.readEnterpriseDesk>): Promise<OutputOf<typeof contracts.readEnterpriseDesk>> {
    return this.#reports.desk(params.neighbourhoodId, caller.personId);
  }

  @Route(contracts.listReports)
  list({ params, query, caller }: Input<typeof contracts.listReports>): Promise<OutputOf<typeof contracts.listReports>> {
    return this.#reports.list(params.neighbourhoodId, query, caller);
  }

  @Route(contracts.readReportEvidence)
  async evidence({ params, caller, reply }: Input<typeof contracts.readReportEvidence>): Promise<Buffer> {
    return asFile(reply, await this.#reports.evidence(params.neighbourhoodId, params.reportId, params.evidenceId, caller));
  }
}
