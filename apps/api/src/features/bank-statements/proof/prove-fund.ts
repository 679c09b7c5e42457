import type { Id, LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { balancesOf, findFunds, lockBook, setProven } from '../../ledger/index.ts';
import { findAssertions, type Assertion } from '../statements/statement.store.ts';

export async function bankBalance(tx: Tx, neighbourhoodId: Id, fund: FundCode, asOf: LocalDate): Promise<bigint> {
  const [bank] = await balancesOf(tx, neighbourhoodId, { fund, account: 'bank', asOf });
  return bank?.balance ?? 0n;
}

/**
 * Holds the books against what the statements assert, the latest first: the first day on which both say the same is proven, and nothing
 * that touches the bank is booked on or before it any more. Answers the day, or null when nothing new was proven.
 */
export async function proveFund(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<LocalDate | null> {
  await lockBook(tx, neighbourhoodId);
  const proven = (await findFunds(tx, neighbourhoodId)).get(fund)?.provenThrough ?? null;
  for (const { day, balance } of await findAssertions(tx, neighbourhoodId, fund, proven)) {
    if ((await bankBalance(tx, neighbourhoodId, fund, day)) !== fenOf(balance)) continue;
    await setProven(tx, neighbourhoodId, fund, day, balance);
    return day;
  }
  return null;
}

export interface Comparison {
  readonly day: LocalDate;
  readonly bank: string;
  readonly books: string;
  readonly difference: string;
  readonly proven: boolean;
}

/** What bank and books say at the end of a day, and whether it is proven. */
export async function compareWithBank(tx: Tx, neighbourhoodId: Id, fund: FundCode, { day, balance }: Assertion): Promise<Comparison> {
  const books = await bankBalance(tx, neighbourhoodId, fund, day);
  const through = (await findFunds(tx, neighbourhoodId)).get(fund)?.provenThrough ?? null;
  return { day, bank: balance, books: formatMoney(books), difference: formatMoney(books - fenOf(balance)), proven: through !== null && through >= day && books === fenOf(balance) };
}
