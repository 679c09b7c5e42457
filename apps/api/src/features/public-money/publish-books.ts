import { Injectable } from '@nestjs/common';
import type { OutputOf, publishBooks, readPublicMoney } from '@linli/contracts';
import { formatDate, isId, type Id } from '@linli/kernel';
import { NOTICE_TYPES, type BooksNoticeFund } from '@linli/notices';
import { displaySignedMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { lockBook } from '../ledger/index.ts';
import { AboutNotice, findNotice, PublishNotice } from '../notices/index.ts';
import { ReadPublicMoney } from './read-public-money.ts';

type Fund = OutputOf<typeof readPublicMoney>['funds'][number];

/** Hangs what the funds hold on the notice board, with the head of the books at that moment. */
@Injectable()
export class PublishBooks {
  readonly #database: Database;
  readonly #money: ReadPublicMoney;
  readonly #about: AboutNotice;
  readonly #publish: PublishNotice;

  constructor(database: Database, money: ReadPublicMoney, about: AboutNotice, publish: PublishNotice) {
    this.#database = database;
    this.#money = money;
    this.#about = about;
    this.#publish = publish;
  }

  /** The client's key is the key of the notice: sent twice it hangs once. */
  run(neighbourhoodId: Id, key: string | undefined, personId: Id): Promise<OutputOf<typeof publishBooks>> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      // Under the lock of the books, so that figures and head are of one moment.
      await lockBook(tx, neighbourhoodId);
      const noticeId = key;
      if ((await findNotice(tx, neighbourhoodId, noticeId)) !== undefined) return { noticeId };
      const money = await this.#money.read(tx, neighbourhoodId);
      const document = demand(
        NOTICE_TYPES['books-notice'].compose({
          about: await this.#about.of(tx, neighbourhoodId, noticeId),
          asOf: formatDate(money.today),
          funds: money.funds.map(toldFund),
          exceptions: money.exceptions.map((one) => one.sentence),
          entries: money.head.size,
          root: money.head.root,
        }),
      );
      await this.#publish.run(tx, neighbourhoodId, { id: noticeId, type: 'books-notice', document, menuId: null, pollId: null, publishedBy: personId });
      return { noticeId };
    });
  }
}

const told = (amount: string): string => displaySignedMoney(fenOf(amount));

function toldFund(fund: Fund): BooksNoticeFund {
  return {
    name: fund.name,
    bank: told(fund.bank),
    parts: fund.parts.map((part) => ({ name: part.account.startsWith('home-') ? `${part.name}（${part.accounts} 户）` : part.name, amount: told(part.amount) })),
    proof: fund.provenThrough === null ? '银行存款还没有和对账单核对。' : `银行存款已和对账单核对到${formatDate(fund.provenThrough)}。`,
  };
}
