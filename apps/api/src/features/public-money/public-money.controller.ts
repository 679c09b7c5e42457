import { Controller } from '@nestjs/common';
import { drawAccounts, exportOpenData, publishBooks, readPublicMoney, type OutputOf } from '@linli/contracts';
import { asFile } from '../../platform/http/as-file.ts';
import { Route, type Input } from '../../platform/http/route.ts';
import { DrawAccounts } from './draw-accounts.ts';
import { ExportOpenData } from './export-open-data.ts';
import { PublishBooks } from './publish-books.ts';
import { ReadPublicMoney } from './read-public-money.ts';

@Controller()
export class PublicMoneyController {
  readonly #money: ReadPublicMoney;
  readonly #data: ExportOpenData;
  readonly #accounts: DrawAccounts;
  readonly #publish: PublishBooks;

  constructor(money: ReadPublicMoney, data: ExportOpenData, accounts: DrawAccounts, publish: PublishBooks) {
    this.#money = money;
    this.#data = data;
    this.#accounts = accounts;
    this.#publish = publish;
  }

  @Route(readPublicMoney)
  money({ params }: Input<typeof readPublicMoney>): Promise<OutputOf<typeof readPublicMoney>> {
    return this.#money.run(params.neighbourhoodId);
  }

  @Route(exportOpenData)
  async openData({ params, reply }: Input<typeof exportOpenData>): Promise<Buffer> {
    const bytes = await this.#data.run(params.neighbourhoodId, params.format);
    return asFile(reply, { bytes, fileName: `linli-books.${params.format}`, type: params.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json', disposition: 'attachment' });
  }

  @Route(drawAccounts)
  async accounts({ params, reply }: Input<typeof drawAccounts>): Promise<Buffer> {
    const bytes = await this.#accounts.run(params.neighbourhoodId, params.fund, params.year);
    return asFile(reply, { bytes, fileName: `accounts-${params.fund}-${params.year}.pdf`, type: 'application/pdf', disposition: 'inline' });
  }

  @Route(publishBooks)
  publish({ params, key, caller }: Input<typeof publishBooks>): Promise<OutputOf<typeof publishBooks>> {
    return this.#publish.run(params.neighbourhoodId, key, caller.personId);
  }
}
