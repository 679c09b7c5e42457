import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { ENTRY_KINDS, FUNDS } from '@linli/ledger';
import { Database } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { writeCsvSheet } from '../../platform/sheets/write-sheet.ts';
import { queryNeighbourhood } from '../homes/index.ts';
import { findHead, listEntries, viewHeadings } from '../ledger/index.ts';

/** Beyond this many entries the files would no longer fit into one answer. */
const MOST = 100_000;

/** The books as open data: what everybody sees on the page, for machines. */
@Injectable()
export class ExportOpenData {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, format: 'csv' | 'json'): Promise<Buffer> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const neighbourhood = await queryNeighbourhood(tx, neighbourhoodId);
      if (neighbourhood === undefined) throw new Refused('not-found');
      const head = await findHead(tx, neighbourhoodId);
      if (head.size > MOST) throw new Refused('log-too-long');
      const entries = (await listEntries(tx, neighbourhoodId, { from: 1, limit: MOST })).map((entry) => ({ ...entry, headings: viewHeadings(entry.postings) }));
      if (format === 'json') {
        const plain = entries.map(({ seq, fund, kind, bookedOn, recordedAt, reverses, leafHash, headings }) => ({ seq, fund, kind, bookedOn, recordedAt, reverses, leafHash, headings: headings.map(({ account, accounts, amount }) => ({ account, accounts, amount })) }));
        return Buffer.from(JSON.stringify({ format: 'linli-open-books-1', neighbourhood: { code: neighbourhood.code, name: neighbourhood.name }, head: { size: head.size, root: head.root }, entries: plain }));
      }
      const rows = entries.flatMap((entry) =>
        entry.headings.map((heading) => [String(entry.seq), entry.bookedOn, FUNDS[entry.fund].name.zh, ENTRY_KINDS[entry.kind].name.zh, heading.name, heading.amount.startsWith('-') ? '' : heading.amount, heading.amount.startsWith('-') ? heading.amount.slice(1) : '', String(heading.accounts), entry.leafHash]),
      );
      return Buffer.from(writeCsvSheet([['序号', '日期', '资金', '事项', '科目', '借方（元）', '贷方（元）', '涉及户数或项数', '凭证指纹'], ...rows, ['账本', String(head.size), '', '', '', '', '', '', head.root]]));
    });
  }
}
