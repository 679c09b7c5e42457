import { Injectable } from '@nestjs/common';
import type { addDepositRate, BodyOf, establishFund, OutputOf } from '@linli/contracts';
import { CUSTODY_FORMS } from '@linli/funds';
import type { Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { enrolHomes, findFund, findRates, insertFund, insertRate } from './fund.store.ts';
import { viewRate } from './fund-view.ts';

/** Sets the fund up and enters its standards of deposit. It moves no money: deposits are called for by two people. */
@Injectable()
export class EstablishFund {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof establishFund>, personId: Id): Promise<OutputOf<typeof establishFund>> {
    if (CUSTODY_FORMS[body.custody].needsDecision && body.custodyDecision === null) throw new Refused('custody-decision-missing', 'custodyDecision');
    if (body.dwellings === 'sold-public' && body.seller === null) throw new Refused('seller-missing', 'seller');
    if (body.contract?.until != null && body.contract.until <= body.contract.from) throw new Refused('period-reversed', 'contract.until');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const made = await insertFund(
        tx,
        neighbourhoodId,
        {
          ...body,
          dwellingKind: body.dwellings,
          seller: body.dwellings === 'sold-public' ? (body.seller ?? '') : '',
          contractFrom: body.contract?.from ?? null,
          contractUntil: body.contract?.until ?? null,
        },
        personId,
      );
      if (!made) throw new Refused('fund-exists');
      for (const [at, rate] of body.rates.entries()) if (!(await insertRate(tx, neighbourhoodId, rate, personId))) throw new Refused('rate-twice', `rates.${at}`);
      const homes = await enrolHomes(tx, neighbourhoodId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'fund-established', subject: `fund:${neighbourhoodId}`, detail: { establishedOn: body.establishedOn, custody: body.custody, homes } });
      return { homes };
    });
  }

  addRate(neighbourhoodId: Id, body: BodyOf<typeof addDepositRate>, personId: Id): Promise<OutputOf<typeof addDepositRate>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      if ((await findFund(tx, neighbourhoodId)) === undefined) throw new Refused('fund-missing');
      if (!(await insertRate(tx, neighbourhoodId, body, personId))) throw new Refused('rate-twice', 'from');
      await recordAudit(tx, { neighbourhoodId, personId, action: 'fund-rate-added', subject: `fund:${neighbourhoodId}`, detail: { from: body.from, homeKind: body.homeKind, perM2: body.perM2 } });
      return { rates: (await findRates(tx, neighbourhoodId)).map(viewRate) };
    });
  }
}
