import { Injectable } from '@nestjs/common';
import type { BodyOf, registerAsset } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { readAsset } from '@linli/operations';
import { parseMoney, type Money } from '@linli/quantities';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { findEnterprises, requestOf } from '../costs/index.ts';
import { insertAsset } from './asset.store.ts';
import { viewAsset, type AssetView } from './asset-view.ts';

/** Writes down what is operated and on which paper it stands. */
@Injectable()
export class RegisterAsset {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof registerAsset>, key: string | undefined, personId: Id): Promise<AssetView> {
    const request = requestOf(key, body);
    const asset = demand(readAsset(body));
    const concession = body.concession === undefined ? null : { investment: positive(body.concession.investment, 'concession.investment'), netPerYear: positive(body.concession.netPerYear, 'concession.netPerYear') };
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const enterprises = await findEnterprises(tx, neighbourhoodId);
      if (!enterprises.some((one) => one.id === body.enterpriseId)) throw new Refused('enterprise-unknown', 'enterpriseId');
      const id = newId();
      const row = await insertAsset(tx, neighbourhoodId, { ...asset, id, enterpriseId: body.enterpriseId, fundBasisPoints: body.fundBasisPoints ?? null, concession, isExample: body.isExample, registeredBy: personId, ...request });
      if (row === undefined) throw new Refused('asset-known', 'name');
      if (row.requestDigest !== request.digest) throw new Refused('key-reused');
      if (row.id === id) await recordAudit(tx, { neighbourhoodId, personId, action: 'asset-registered', subject: `asset:${id}`, detail: { title: asset.titleType } });
      return viewAsset(row);
    });
  }
}

/** An amount of a promise: without one there is no promise. */
function positive(text: string, field: string): Money {
  const amount = demand(parseMoney(text));
  if (amount === 0n) throw new Refused('promise-zero', field);
  return amount;
}
