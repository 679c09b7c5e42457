import { Inject, Injectable } from '@nestjs/common';
import { beijingDate, type Id } from '@linli/kernel';
import type { About } from '@linli/notices';
import type { Config } from '../../config.ts';
import { CONFIG } from '../../platform/config.module.ts';
import { databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { queryNeighbourhood } from '../homes/index.ts';

/** What every notice of a neighbourhood says of itself. */
@Injectable()
export class AboutNotice {
  readonly #config: Config;

  constructor(@Inject(CONFIG) config: Config) {
    this.#config = config;
  }

  /** `consultative` is said before the content where a poll is no statutory decision; empty otherwise. */
  async of(tx: Tx, neighbourhoodId: Id, noticeId: Id, consultative = ''): Promise<About> {
    const neighbourhood = await queryNeighbourhood(tx, neighbourhoodId);
    if (neighbourhood === undefined) throw new Error('Broken invariant: a notice has its neighbourhood');
    return {
      neighbourhood: neighbourhood.name,
      issuedBy: `${neighbourhood.name}业主委员会`,
      issuedOn: beijingDate(await databaseNow(tx)),
      url: `${this.#config.publicOrigin ?? this.#config.siteAddress}/n/${neighbourhood.code}/notices/${noticeId}`,
      helpPhone: neighbourhood.helpPhone,
      deskPlace: neighbourhood.deskPlace,
      deskHours: neighbourhood.deskHours,
      consultative,
      isInvented: neighbourhood.isInvented,
    };
  }
}
