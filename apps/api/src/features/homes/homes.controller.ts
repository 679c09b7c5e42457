import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../platform/http/route.ts';
import { uploadedFile } from '../../platform/http/uploaded-file.ts';
import { asFile } from '../../platform/http/as-file.ts';
import { FindNeighbourhood } from './find-neighbourhood.ts';
import { ImportRoster } from './import-roster.ts';
import { ListHomes } from './list-homes.ts';
import { ListOwnHomes } from './list-own-homes.ts';
import type { ImportView } from './roster-import-view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class HomesController {
  readonly #find: FindNeighbourhood;
  readonly #import: ImportRoster;
  readonly #homes: ListHomes;
  readonly #own: ListOwnHomes;

  constructor(find: FindNeighbourhood, importRoster: ImportRoster, homes: ListHomes, own: ListOwnHomes) {
    this.#find = find;
    this.#import = importRoster;
    this.#homes = homes;
    this.#own = own;
  }

  @Route(contracts.listNeighbourhoods)
  list(_input: Input<typeof contracts.listNeighbourhoods>): Promise<OutputOf<typeof contracts.listNeighbourhoods>> {
    return this.#find.list();
  }

  @Route(contracts.findNeighbourhood)
  find({ params }: Input<typeof contracts.findNeighbourhood>): Promise<OutputOf<typeof contracts.findNeighbourhood>> {
    return this.#find.byCode(params.code);
  }

  @Route(contracts.uploadRoster)
  async upload({ params, caller, request }: Input<typeof contracts.uploadRoster>): Promise<ImportView> {
    return this.#import.upload(params.neighbourhoodId, await uploadedFile(request), caller.personId);
  }

  @Route(contracts.readRosterImport)
  readImport({ params }: Input<typeof contracts.readRosterImport>): Promise<ImportView> {
    return this.#import.read(params.neighbourhoodId, params.importId);
  }

  @Route(contracts.mapRosterColumns)
  map({ params, body }: Input<typeof contracts.mapRosterColumns>): Promise<ImportView> {
    return this.#import.map(params.neighbourhoodId, params.importId, body.mapping);
  }

  @Route(contracts.confirmRoster)
  confirm({ params, caller }: Input<typeof contracts.confirmRoster>): Promise<ImportView> {
    return this.#import.confirm(params.neighbourhoodId, params.importId, caller.personId);
  }

  @Route(contracts.downloadRosterProblems)
  async problems({ params, reply }: Input<typeof contracts.downloadRosterProblems>): Promise<Buffer> {
    const bytes = await this.#import.problemFile(params.neighbourhoodId, params.importId);
    return asFile(reply, { bytes, fileName: 'roster-problems.csv', type: 'text/csv; charset=utf-8', disposition: 'attachment' });
  }

  @Route(contracts.listHomes)
  homes({ params, query }: Input<typeof contracts.listHomes>): Promise<OutputOf<typeof contracts.listHomes>> {
    return this.#homes.page(params.neighbourhoodId, query);
  }

  @Route(contracts.exportRoster)
  async export({ params, query, caller, reply }: Input<typeof contracts.exportRoster>): Promise<Buffer> {
    const bytes = await this.#homes.export(params.neighbourhoodId, query.purpose, caller.personId);
    return asFile(reply, { bytes, fileName: 'roster.xlsx', type: XLSX, disposition: 'attachment' });
  }

  @Route(contracts.listOwnHomes)
  own({ params, caller }: Input<typeof contracts.listOwnHomes>): Promise<OutputOf<typeof contracts.listOwnHomes>> {
    return this.#own.run(params.neighbourhoodId, caller.personId);
  }
}
