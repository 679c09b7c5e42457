import { Injectable } from '@nestjs/common';
import type { listMatchCandidates, listUnmatchedLines, OutputOf, QueryOf } from '@linli/contracts';
import { addDays, type Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { Database, type Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findItems, loadEntries, movementsOf, type StoredItem } from '../../ledger/index.ts';
import { remainingOf } from './judge-match.ts';
import { findLine, listWaiting, openContent, sumWaiting, unexplained, type LineContent, type LineRow } from './line.store.ts';
import { viewLine } from './line-view.ts';
import { findWaitingProposals } from './match-proposal.store.ts';

const MOST_CANDIDATES = 50;

type Candidate = OutputOf<typeof listMatchCandidates>['items'][number];

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

function fitsOf(item: StoredItem, line: LineRow, content: LineContent): Candidate['fits'] {
  const said = plain(`${content.reference} ${content.memo}`);
  const fits: Candidate['fits'] = [];
  if (said.includes(plain(item.reference))) fits.push('reference');
  if (item.amount - item.settled === remainingOf(line)) fits.push('amount');
  if (item.counterparty !== '' && plain(item.counterparty) === plain(content.counterparty)) fits.push('name');
  return fits;
}

/** The queue of lines that wait for people, and what each of them may be. */
@Injectable()
export class ListLines {
  readonly #database: Database;
  readonly #cipher: FieldCipher;

  constructor(database: Database, cipher: FieldCipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  waiting(neighbourhoodId: Id, { fund, after, limit }: QueryOf<typeof listUnmatchedLines>, readerId: Id): Promise<OutputOf<typeof listUnmatchedLines>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const [day = '', id = ''] = after?.split('.') ?? [];
      const rows = await listWaiting(tx, neighbourhoodId, fund, after === undefined ? undefined : { day, id }, limit);
      const proposals = await findWaitingProposals(tx, neighbourhoodId, rows.map((row) => row.id));
      const sums = (await sumWaiting(tx, neighbourhoodId)).filter((one) => fund === undefined || one.fund === fund);
      const last = rows.at(-1);
      return {
        lines: rows.map((row) => viewLine(row, proposals.get(row.id), neighbourhoodId, readerId, this.#cipher)),
        waiting: sums.reduce((sum, one) => sum + one.lines, 0),
        next: last === undefined || rows.length < limit ? null : `${last.bookedOn}.${last.id}`,
      };
    });
  }

  candidates(neighbourhoodId: Id, lineId: Id, search: string | undefined, readerId: Id): Promise<OutputOf<typeof listMatchCandidates>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const line = await findLine(tx, neighbourhoodId, lineId);
      if (line === undefined) throw new Refused('not-found');
      const proposal = (await findWaitingProposals(tx, neighbourhoodId, [lineId])).get(lineId);
      return {
        line: viewLine(line, proposal, neighbourhoodId, readerId, this.#cipher),
        items: await this.#items(tx, neighbourhoodId, line, search),
        entries: await entriesFor(tx, neighbourhoodId, line),
      };
    });
  }

  async #items(tx: Tx, neighbourhoodId: Id, line: LineRow, search: string | undefined): Promise<Candidate[]> {
    const content = openContent(this.#cipher, neighbourhoodId, line.content);
    const wanted = search === undefined ? undefined : plain(search);
    const items = await findItems(tx, neighbourhoodId, { fund: line.fund, direction: line.amount > 0n ? 'in' : 'out', waiting: true });
    return items
      .filter((item) => wanted === undefined || plain(`${item.reference} ${item.counterparty} ${item.memo}`).includes(wanted))
      .map((item) => ({ itemId: item.id, memo: item.memo, counterparty: item.counterparty, reference: item.reference, remaining: formatMoney(item.amount - item.settled), dueOn: item.dueOn, fits: fitsOf(item, line, content) }))
      .sort((left, right) => right.fits.length - left.fits.length)
      .slice(0, MOST_CANDIDATES);
  }
}

/** Entries by hand that the line may stand for: out of suspense for a receipt that lies there, else of the bank on its day. */
async function entriesFor(tx: Tx, neighbourhoodId: Id, line: LineRow): Promise<OutputOf<typeof listMatchCandidates>['entries']> {
  const query = line.inSuspense ? { account: 'suspense' as const, limit: 200 } : { account: 'bank' as const, limit: 2_000, before: { bookedOn: addDays(line.bookedOn, 1), seq: 0 } };
  const moved = (await movementsOf(tx, neighbourhoodId, { fund: line.fund, detail: '', ...query })).filter((one) =>
    line.inSuspense ? one.kind === 'matched' && one.amount > 0n && one.amount <= remainingOf(line) : one.bookedOn === line.bookedOn && one.amount === line.amount,
  );
  const entries = await unexplained(tx, neighbourhoodId, await loadEntries(tx, neighbourhoodId, moved.map((one) => one.entryId)));
  const open = new Set(entries.map((entry) => entry.id));
  return moved.filter((one) => open.has(one.entryId)).slice(0, MOST_CANDIDATES).map(({ entryId, seq, bookedOn, memo, amount }) => ({ entryId, seq, bookedOn, memo, amount: formatMoney(amount < 0n ? -amount : amount) }));
}
