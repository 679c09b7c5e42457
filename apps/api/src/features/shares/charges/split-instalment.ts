import { Injectable } from '@nestjs/common';
import type { OutputOf, splitInstalment } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { beijingDate, isId, type Id } from '@linli/kernel';
import { formatMoney, parseMoney } from '@linli/quantities';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { Database, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { lockBook, withdrawItems } from '../../ledger/index.ts';
import { findHomeCharges, findHomeItems, type HomeItem } from './account.queries.ts';
import { expectPayments } from './book-sheet.ts';
import type { Channel } from './charge.store.ts';
import { needHome, type Looking } from './may-look.ts';
import { viewInstalment } from './read-account.ts';

type Split = OutputOf<typeof splitInstalment>;

/**
 * Part of an instalment will come from the provident fund: its rest is expected as two payments with a reference each, so that a bank
 * statement tells them apart by itself. Nothing is owed more or less. The same request again answers what it made.
 */
@Injectable()
export class SplitInstalment {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, homeId: Id, instalmentId: Id, amount: string, key: string | undefined, caller: Looking): Promise<Split> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const part = demand(parseMoney(amount));
    if (part === 0n) throw new Refused('amount-zero', 'amount');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const home = await needHome(tx, neighbourhoodId, homeId, caller);
      const book = await lockBook(tx, neighbourhoodId);
      const today = beijingDate(book.now.getTime());
      const items = await findHomeItems(tx, neighbourhoodId, homeId);
      const item = items.find((one) => one.id === instalmentId && one.direction === 'in');
      if (item === undefined) throw new Refused('instalment-unknown', 'instalmentId');
      const title = (await findHomeCharges(tx, neighbourhoodId, homeId)).find((charge) => charge.menuLineId === item.menuLineId)?.title ?? '';
      const made = await findSplit(tx, neighbourhoodId, instalmentId);
      if (made.length > 0) {
        // The same split asked for again (a lost answer) finds its two parts; another one finds that the instalment is gone.
        const parts = items.filter((one) => made.includes(one.id));
        if (!parts.some((one) => one.channel === 'provident-fund' && one.amount === part)) throw new Refused('instalment-unknown', 'instalmentId');
        return { instalments: parts.map((one) => viewInstalment(one, title, today)) };
      }
      if (item.remaining === 0n || item.channel === 'provident-fund') throw new Refused('instalment-unknown', 'instalmentId');
      if (part > item.remaining) throw new Refused('instalment-too-small', 'amount', { remaining: formatMoney(item.remaining) });
      await withdrawItems(tx, neighbourhoodId, [instalmentId]);
      const sheet = await tx.row<{ sheetId: Id }>(`select sheet_id as "sheetId" from instalment where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, instalmentId]);
      const base = { code: home.code, direction: 'in' as const, dueOn: item.dueOn, replaces: instalmentId, homeId, sheetId: sheet?.sheetId ?? '', menuLineId: item.menuLineId, purpose: item.purpose };
      const parts: { channel: Channel; amount: bigint }[] = [{ channel: 'provident-fund', amount: part }, { channel: 'transfer', amount: item.remaining - part }];
      const rest = await expectPayments(tx, neighbourhoodId, title, parts.filter((one) => one.amount > 0n).map((one) => ({ ...base, ...one })));
      await recordAudit(tx, { neighbourhoodId, personId: caller.personId, action: 'instalment-split', subject: `instalment:${instalmentId}`, detail: { key, digest: digestOf({ instalmentId, amount }).hex } });
      const after = await findHomeItems(tx, neighbourhoodId, homeId, item.menuLineId);
      return { instalments: rest.map(({ id }) => viewInstalment(after.find((one) => one.id === id) as HomeItem, title, today)) };
    });
  }
}

async function findSplit(tx: Tx, neighbourhoodId: Id, instalmentId: Id): Promise<Id[]> {
  const rows = await tx.rows<{ id: Id }>(`select id from instalment where neighbourhood_id = $1 and replaces = $2`, [neighbourhoodId, instalmentId]);
  return rows.map(({ id }) => id);
}
