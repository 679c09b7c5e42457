import { Injectable } from '@nestjs/common';
import type { OutputOf, readPublicMoney } from '@linli/contracts';
import { isParty, PARTIES } from '@linli/cost-sharing';
import { beijingDate, daysBetween, formatDate, type Id, type LocalDate } from '@linli/kernel';
import { ACCOUNTS, FUNDS, ownSide, type FundCode } from '@linli/ledger';
import { displayMoney, formatMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { queryNeighbourhood } from '../homes/index.ts';
import { findFunds, findHead, headingBalances, type FundProof, type HeadingBalance } from '../ledger/index.ts';
import { lineTitles, overdueOf, turnoverOf, type Turnover } from './money.queries.ts';

type Money = OutputOf<typeof readPublicMoney>;

/** After so many days without a bank statement the page says that the bank was not proven lately. */
const PROOF_DAYS = 45;
/** Fewer than this are not counted in public: a sum of one or two homes would be theirs to everybody's eyes. */
const FEWEST_SHOWN = 3;

/** The public money page. It only reads what the books hold; nothing on it is kept twice. */
@Injectable()
export class ReadPublicMoney {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id): Promise<Money> {
    return this.#database.inNeighbourhood(neighbourhoodId, (tx) => this.read(tx, neighbourhoodId));
  }

  async read(tx: Tx, neighbourhoodId: Id): Promise<Money> {
    if ((await queryNeighbourhood(tx, neighbourhoodId)) === undefined) throw new Refused('not-found');
    const today = beijingDate(await databaseNow(tx));
    const headings = await headingBalances(tx, neighbourhoodId);
    const proofs = await findFunds(tx, neighbourhoodId);
    const turnover = await turnoverOf(tx, neighbourhoodId);
    const { size, root, lastRecordedAt } = await findHead(tx, neighbourhoodId);
    return {
      today,
      head: { size, root, recordedAt: lastRecordedAt?.toISOString() ?? null },
      renovation: { ...(await renovation(tx, neighbourhoodId, turnover)), ...holding(headings) },
      funds: (Object.keys(FUNDS) as FundCode[]).map((fund) => fundView(fund, headings, proofs.get(fund))),
      income: incomeOf(turnover),
      exceptions: await exceptionsOf(tx, neighbourhoodId, today, headings, proofs),
    };
  }
}

const held = (headings: readonly HeadingBalance[], fund: FundCode, account: HeadingBalance['account']): bigint => {
  const found = headings.find((one) => one.fund === fund && one.account === account);
  return found === undefined ? 0n : ownSide(account, found.balance);
};

function holding(headings: readonly HeadingBalance[]): Pick<Money['renovation'], 'payable' | 'suspense' | 'bank'> {
  const of = (account: HeadingBalance['account']): string => formatMoney(held(headings, 'renovation', account));
  return { payable: of('payable'), suspense: of('suspense'), bank: of('bank') };
}

/** Sources and uses of the renovation. What a party gave is what it promised less what is still outstanding. */
async function renovation(tx: Tx, neighbourhoodId: Id, turnover: readonly Turnover[]): Promise<Omit<Money['renovation'], 'payable' | 'suspense' | 'bank'>> {
  const of = (account: Turnover['account']): Map<string, bigint> => new Map(turnover.filter((one) => one.fund === 'renovation' && one.account === account).map((one) => [one.detail, ownSide(account, fenOf(one.total))]));
  const [parties, partiesOwe, homes, homesOwe, works] = [of('party-contributions'), of('party-receivable'), of('home-contributions'), of('home-receivable'), of('works')];
  const codes = [...new Set([...parties.keys(), ...partiesOwe.keys()])];
  const amounts = (promised: bigint, outstanding: bigint): { promised: bigint; outstanding: bigint; arrived: bigint } => ({ promised, outstanding, arrived: promised - outstanding });
  const order = Object.keys(PARTIES);
  const sources = [
    ...codes.sort((left, right) => order.indexOf(left) - order.indexOf(right)).map((code) => ({ code, ...amounts(parties.get(code) ?? 0n, partiesOwe.get(code) ?? 0n) })),
    ...(homes.size + homesOwe.size > 0 ? [{ code: 'residents', ...amounts(homes.get('') ?? 0n, homesOwe.get('') ?? 0n) }] : []),
  ];
  const titles = await lineTitles(tx, neighbourhoodId, [...works.keys()]);
  const sum = (all: readonly bigint[]): string => formatMoney(all.reduce((total, one) => total + one, 0n));
  return {
    sources: sources.map(({ code, promised, arrived, outstanding }) => ({
      code,
      name: isParty(code) ? PARTIES[code].name.zh : code,
      payer: isParty(code) ? PARTIES[code].payer : 'enterprise',
      promised: formatMoney(promised),
      arrived: formatMoney(arrived),
      outstanding: formatMoney(outstanding),
    })),
    uses: [...works].map(([code, accepted]) => ({ code, title: titles.get(code) ?? code, accepted: formatMoney(accepted) })),
    promised: sum(sources.map((one) => one.promised)),
    arrived: sum(sources.map((one) => one.arrived)),
    accepted: sum([...works.values()]),
  };
}

function fundView(fund: FundCode, headings: readonly HeadingBalance[], proof: FundProof | undefined): Money['funds'][number] {
  // All accounts of a fund add up to zero, so the others, turned round, make the bank: whose it is, less what is still owed to it.
  const parts = headings.filter((one) => one.fund === fund && one.account !== 'bank' && one.balance !== 0n);
  return {
    fund,
    name: FUNDS[fund].name.zh,
    explanation: FUNDS[fund].explanation.zh,
    bank: formatMoney(held(headings, fund, 'bank')),
    parts: parts.map((one) => ({ account: one.account, name: ACCOUNTS[one.account].name.zh, accounts: one.accounts, amount: formatMoney(-one.balance) })),
    provenThrough: proof?.provenThrough ?? null,
    provenBalance: proof?.provenBalance ?? null,
    provenAt: proof?.provenAt?.toISOString() ?? null,
    closedThrough: proof?.closedThrough ?? null,
  };
}

function incomeOf(turnover: readonly Turnover[]): Money['income'] {
  const of = (account: 'income' | 'costs'): Map<string, bigint> => new Map(turnover.filter((one) => one.fund === 'common-income' && one.account === account).map((one) => [one.detail, ownSide(account, fenOf(one.total))]));
  const [earned, cost] = [of('income'), of('costs')];
  return [...new Set([...earned.keys(), ...cost.keys()])].map((code) => ({ code, earned: formatMoney(earned.get(code) ?? 0n), cost: formatMoney(cost.get(code) ?? 0n) }));
}

interface CheckRun {
  readonly broken: readonly { name: string }[];
}

/** What is not in order, in plain sentences. An empty list is good news and is said as such. */
async function exceptionsOf(tx: Tx, neighbourhoodId: Id, today: LocalDate, headings: readonly HeadingBalance[], proofs: ReadonlyMap<FundCode, FundProof>): Promise<Money['exceptions']> {
  const found: Money['exceptions'] = [];
  const add = (code: Money['exceptions'][number]['code'], sentence: string, more: Partial<Money['exceptions'][number]> = {}): void => void found.push({ code, fund: null, amount: null, count: null, day: null, ...more, sentence });
  const run = await tx.row<CheckRun>('select broken from check_run where neighbourhood_id = $1 order by ran_at desc limit 1', [neighbourhoodId]);
  if (run !== undefined && run.broken.length > 0) add('check-broken', `昨夜的数据核对有 ${run.broken.length} 项没有通过，正在查。`, { count: run.broken.length });
  for (const fund of Object.keys(FUNDS) as FundCode[]) {
    const { name } = FUNDS[fund];
    const suspense = held(headings, fund, 'suspense');
    if (suspense > 0n) add('unmatched', `${name.zh}有 ${displayMoney(suspense)} 元到账，还没查清是谁交的。`, { fund, amount: formatMoney(suspense) });
    const through = proofs.get(fund)?.provenThrough ?? null;
    if (through === null && held(headings, fund, 'bank') !== 0n) add('never-proven', `${name.zh}的银行存款还没有和对账单核对过。`, { fund });
    if (through !== null && daysBetween(through, today) > PROOF_DAYS) add('unproven', `${name.zh}的银行存款只核对到${formatDate(through)}。`, { fund, day: through });
  }
  for (const { fund, count, amount } of await overdueOf(tx, neighbourhoodId, today)) {
    if (count >= FEWEST_SHOWN) add('overdue', `${FUNDS[fund].name.zh}有 ${count} 笔到期没有收到，共 ${displayMoney(fenOf(amount))} 元。`, { fund, count, amount });
  }
  return found;
}
