import { Injectable } from '@nestjs/common';
import type { Block, DocumentText } from '@linli/documents';
import { beijingDate, formatDate, formatInstant, type Id, type LocalDate } from '@linli/kernel';
import { ACCOUNTS, FUNDS, ownSide, type AccountClass, type FundCode } from '@linli/ledger';
import { displayMoney, displaySignedMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { Database, databaseNow } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { Pdf } from '../../platform/pdf/pdf.ts';
import { queryNeighbourhood } from '../homes/index.ts';
import { findFunds, findHead, type BookHead, type FundProof } from '../ledger/index.ts';
import { headingTurnover, type HeadingTurnover } from './money.queries.ts';

const CLASSES: readonly { readonly class: AccountClass; readonly title: string }[] = [
  { class: 'asset', title: '有什么（资产）' },
  { class: 'liability', title: '欠什么、属于谁（负债）' },
  { class: 'income', title: '收入' },
  { class: 'expense', title: '支出' },
  { class: 'equity', title: '结余' },
];

/** The yearly accounts of a fund on paper, drawn from the books when asked for; the year that runs is drawn up to today. */
@Injectable()
export class DrawAccounts {
  readonly #database: Database;
  readonly #pdf: Pdf;

  constructor(database: Database, pdf: Pdf) {
    this.#database = database;
    this.#pdf = pdf;
  }

  async run(neighbourhoodId: Id, fund: FundCode, year: string): Promise<Buffer> {
    const document = await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const neighbourhood = await queryNeighbourhood(tx, neighbourhoodId);
      if (neighbourhood === undefined) throw new Refused('not-found');
      const today = beijingDate(await databaseNow(tx));
      const [from, end] = [`${year}-01-01`, `${year}-12-31`];
      if (from > today) throw new Refused('entry-in-future', 'year', { today });
      const to = end < today ? end : today;
      const headings = await headingTurnover(tx, neighbourhoodId, fund, from, to);
      return accountsDocument({ place: neighbourhood.name, fund, year, from, to, today, headings, proof: (await findFunds(tx, neighbourhoodId)).get(fund), head: await findHead(tx, neighbourhoodId) });
    });
    return this.#pdf.draw(document, 'a4');
  }
}

interface Accounts {
  readonly place: string;
  readonly fund: FundCode;
  readonly year: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly headings: readonly HeadingTurnover[];
  readonly proof: FundProof | undefined;
  readonly head: BookHead;
}

function accountsDocument(accounts: Accounts): DocumentText {
  const { fund, place, year, from, to, today, headings } = accounts;
  const tables = CLASSES.flatMap((one): Block[] => {
    const rows = headings.filter((heading) => ACCOUNTS[heading.account].class === one.class);
    return rows.length === 0 ? [] : [table(one.title, rows)];
  });
  return {
    format: 'linli-document-1',
    language: 'zh-CN',
    title: `${FUNDS[fund].name.zh} ${year} 年度账目`,
    subtitle: place,
    issuedBy: place,
    issuedOn: today,
    blocks: [
      { kind: 'paragraph', text: FUNDS[fund].explanation.zh },
      { kind: 'callout', tone: 'info', text: `从${formatDate(from)}到${formatDate(to)}。期初加本期借方减本期贷方，就是期末。` },
      ...(tables.length === 0 ? [{ kind: 'paragraph', text: '这一年没有账目。' } as const] : tables),
      { kind: 'heading', text: '怎么核对' },
      { kind: 'facts', items: proofFacts(accounts) },
      { kind: 'paragraph', text: '账目指纹由全部凭证算出。改动任何一笔，指纹就会不同。' },
    ],
  };
}

/** A balance on its own side: a debt of 12 yuan reads 12.00. */
function shown(heading: HeadingTurnover, amount: string): string {
  return displaySignedMoney(ownSide(heading.account, fenOf(amount)));
}

function table(title: string, rows: readonly HeadingTurnover[]): Block {
  return {
    kind: 'table',
    caption: `${title}（元）`,
    columns: [{ title: '科目', align: 'start', width: 28 }, { title: '期初', align: 'end', width: 18 }, { title: '本期借方', align: 'end', width: 18 }, { title: '本期贷方', align: 'end', width: 18 }, { title: '期末', align: 'end', width: 18 }],
    rows: rows.map((row) => [row.accounts > 1 ? `${ACCOUNTS[row.account].name.zh}（${row.accounts} 户）` : ACCOUNTS[row.account].name.zh, shown(row, row.opening), displayMoney(fenOf(row.debit)), displayMoney(fenOf(row.credit)), shown(row, row.closing)]),
  };
}

function proofFacts({ proof, head }: Accounts): { name: string; value: string }[] {
  return [
    { name: '银行对账', value: proof?.provenThrough == null ? '还没有核对' : `已核对到${formatDate(proof.provenThrough)}，银行余额 ${displayMoney(fenOf(proof.provenBalance ?? '0.00'))} 元` },
    { name: '已结账到', value: proof?.closedThrough == null ? '还没有结账' : formatDate(proof.closedThrough) },
    { name: '凭证总数', value: `${head.size} 笔${head.lastRecordedAt === null ? '' : `，最后一笔记于${formatInstant(head.lastRecordedAt.getTime())}`}` },
    { name: '账目指纹', value: head.root },
  ];
}
