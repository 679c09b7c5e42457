import { Injectable } from '@nestjs/common';
import type { listEntries as listEntriesContract, OutputOf, proveEntry, proveGrowth, readBooks, readEntry } from '@linli/contracts';
import type { Id, LocalDate } from '@linli/kernel';
import { ACCOUNTS, entryLeaf, FUNDS, journalEntry, journalHead, type FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { consistencyProof, fromHex, inclusionProof, rootOf, toHex } from '@linli/transparency';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { queryNeighbourhood } from '../homes/index.ts';
import { findHead, findFunds, type BookHead } from './book.store.ts';
import { findLeaves, listEntries, loadEntries } from './entry.queries.ts';
import { detailNames, viewFrame, viewHeadings, viewPostings } from './entry-view.ts';
import { balancesOf, headingBalances } from './ledger.queries.ts';

/** A proof is computed from all leaves; beyond this many the journal itself is the better proof. */
const MOST_PROVEN = 100_000;
const MOST_EXPORTED = 100_000;

const viewHead = ({ size, root, lastRecordedAt }: BookHead): { size: number; root: string; recordedAt: string | null } => ({ size, root, recordedAt: lastRecordedAt?.toISOString() ?? null });

/** What the books show: to everybody the sums, to those who watch over them every posting, to a machine the proofs and the journal. */
@Injectable()
export class ReadBooks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  books(neighbourhoodId: Id, asOf: LocalDate | undefined): Promise<OutputOf<typeof readBooks>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await known(tx, neighbourhoodId);
      const balances = await headingBalances(tx, neighbourhoodId, asOf);
      const states = await findFunds(tx, neighbourhoodId);
      return {
        asOf: asOf ?? null,
        head: viewHead(await findHead(tx, neighbourhoodId)),
        funds: (Object.keys(FUNDS) as FundCode[]).map((fund) => {
          const state = states.get(fund);
          return {
            fund,
            name: FUNDS[fund].name.zh,
            explanation: FUNDS[fund].explanation.zh,
            closedThrough: state?.closedThrough ?? null,
            provenThrough: state?.provenThrough ?? null,
            provenBalance: state?.provenBalance ?? null,
            provenAt: state?.provenAt?.toISOString() ?? null,
            headings: balances
              .filter((one) => one.fund === fund)
              .map((one) => ({ account: one.account, name: ACCOUNTS[one.account].name.zh, class: ACCOUNTS[one.account].class, accounts: one.accounts, balance: formatMoney(one.balance), explanation: ACCOUNTS[one.account].explanation.zh })),
          };
        }),
      };
    });
  }

  entries(neighbourhoodId: Id, fund: FundCode, query: { readonly before?: number | undefined; readonly limit: number }): Promise<OutputOf<typeof listEntriesContract>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await known(tx, neighbourhoodId);
      const entries = await listEntries(tx, neighbourhoodId, { fund, limit: query.limit, ...(query.before === undefined ? {} : { before: query.before }) });
      return {
        entries: entries.map((entry) => ({ ...viewFrame(entry), postings: viewHeadings(entry.postings) })),
        next: entries.length === query.limit ? (entries.at(-1)?.seq ?? null) : null,
      };
    });
  }

  entry(neighbourhoodId: Id, entryId: Id): Promise<OutputOf<typeof readEntry>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const [entry] = await loadEntries(tx, neighbourhoodId, [entryId]);
      if (entry === undefined) throw new Refused('entry-unknown');
      const { memo, source, madeBy, checkedBy } = entry;
      return { ...viewFrame(entry), memo, source, madeBy, checkedBy, postings: viewPostings(entry.postings, await detailNames(tx, neighbourhoodId)), leaf: entryLeaf(entry) };
    });
  }

  proof(neighbourhoodId: Id, entryId: Id): Promise<OutputOf<typeof proveEntry>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const [entry] = await loadEntries(tx, neighbourhoodId, [entryId]);
      if (entry === undefined) throw new Refused('entry-unknown');
      const { head, leaves } = await logOf(tx, neighbourhoodId);
      return { head: viewHead(head), seq: entry.seq, leafHash: entry.leafHash, path: inclusionProof(leaves, entry.seq - 1).map(toHex) };
    });
  }

  growth(neighbourhoodId: Id, from: number): Promise<OutputOf<typeof proveGrowth>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { head, leaves } = await logOf(tx, neighbourhoodId);
      if (from > head.size) throw new Refused('entry-unknown', 'from');
      return { from: { size: from, root: toHex(rootOf(leaves.slice(0, from))) }, head: viewHead(head), path: consistencyProof(leaves, from).map(toHex) };
    });
  }

  journal(neighbourhoodId: Id): Promise<Buffer> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const neighbourhood = await known(tx, neighbourhoodId);
      const head = await findHead(tx, neighbourhoodId);
      if (head.size > MOST_EXPORTED) throw new Refused('log-too-long');
      const nameOf = await detailNames(tx, neighbourhoodId);
      const entries = await listEntries(tx, neighbourhoodId, { from: 1, limit: MOST_EXPORTED });
      const remarks = [`邻里 ${neighbourhood.name}`, `entries ${head.size}`, `root ${head.root}`];
      // hledger checks by date; entries of one day keep the order of the log.
      const text = [journalHead(await balancesOf(tx, neighbourhoodId), nameOf, remarks), ...entries.sort(byDay).map((entry) => journalEntry(entry, nameOf))].join('\n\n');
      return Buffer.from(`${text}\n`);
    });
  }
}

function byDay(left: { bookedOn: string; seq: number }, right: { bookedOn: string; seq: number }): number {
  return left.bookedOn === right.bookedOn ? left.seq - right.seq : left.bookedOn < right.bookedOn ? -1 : 1;
}

async function known(tx: Tx, neighbourhoodId: Id): Promise<{ readonly name: string }> {
  const neighbourhood = await queryNeighbourhood(tx, neighbourhoodId);
  if (neighbourhood === undefined) throw new Refused('not-found');
  return neighbourhood;
}

async function logOf(tx: Tx, neighbourhoodId: Id): Promise<{ head: BookHead; leaves: Uint8Array[] }> {
  const head = await findHead(tx, neighbourhoodId);
  if (head.size > MOST_PROVEN) throw new Refused('log-too-long');
  // The head was read first: entries that came since are not part of it.
  return { head, leaves: (await findLeaves(tx, neighbourhoodId, head.size)).map(fromHex) };
}
