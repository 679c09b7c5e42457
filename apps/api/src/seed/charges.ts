import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyOf, proposeLineChange } from '@linli/contracts';
import { beijingDate, type Id } from '@linli/kernel';
import { findItems, settleItems } from '../features/ledger/index.ts';
import { ChangeLine, ChargeLine } from '../features/shares/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';

/** Of every five homes, three have paid their first instalment. */
const PAYING = 3;
const OF = 5;

interface Hands {
  readonly clerk: Id;
  readonly street: Id;
}

/**
 * The decided line of the demo that residents pay a part of: charged in two accepted parts and two instalments, most homes have paid the
 * first, then a subsidy of the district arrives late. All figures are examples. Where costs were accepted by a report, they stand.
 */
export async function seedCharges(app: NestFastifyApplication, neighbourhoodId: Id, { clerk, street }: Hands): Promise<void> {
  const database = app.get(Database);
  const line = await database.inNeighbourhood(neighbourhoodId, (tx) =>
    tx.row<{ lineId: Id; accepted: boolean }>(
      `select s.menu_line_id as "lineId", exists (select 1 from line_event e where e.neighbourhood_id = $1 and e.menu_line_id = s.menu_line_id and e.kind = 'accepted') as accepted
       from share_sheet s where s.neighbourhood_id = $1 and s.residents_total > 0 order by s.menu_line_id limit 1`,
      [neighbourhoodId],
    ),
  );
  if (line === undefined) throw new Error('The demo has a decided line that residents pay a part of.');
  const change = async (content: BodyOf<typeof proposeLineChange>['content'], reason: string): Promise<void> => {
    const { proposalId } = await app.get(ChangeLine).propose(neighbourhoodId, line.lineId, { content, reason }, newId(), clerk);
    await app.get(ChangeLine).decide(neighbourhoodId, proposalId, { outcome: 'approved' }, street);
  };
  await change({ kind: 'schedule', terms: [{ afterDays: 0, basisPoints: 5_000 }, { afterDays: 90, basisPoints: 5_000 }] }, '居民协商会议定分两期交');
  if (!line.accepted) for (const total of ['420000.00', '318500.00']) await app.get(ChargeLine).run(neighbourhoodId, { menuLineId: line.lineId, total, reportLineId: newId() });
  await payFirst(database, neighbourhoodId);
  await change({ kind: 'late-source', party: 'district', amount: '180000.00', document: '区级老旧小区补助（示例）' }, '补助到了，退给各户');
}

/** What is due today of three homes in five arrives at the bank. */
async function payFirst(database: Database, neighbourhoodId: Id): Promise<void> {
  await database.inNeighbourhood(neighbourhoodId, async (tx) => {
    const bookedOn = beijingDate(await databaseNow(tx));
    const due = (await findItems(tx, neighbourhoodId, { fund: 'renovation', direction: 'in', sourceType: 'instalment', waiting: true })).filter((item) => item.dueOn !== null && item.dueOn <= bookedOn);
    const homes = [...new Set(due.map(({ counterparty }) => counterparty))].sort();
    const paying = new Set(homes.filter((_, at) => at % OF < PAYING));
    const requests = due.filter(({ counterparty }) => paying.has(counterparty)).map((item) => ({ itemId: item.id, amount: item.amount - item.settled, bookedOn, source: { type: 'counter-receipt', id: newId() } }));
    await settleItems(tx, neighbourhoodId, requests, { madeBy: null, checkedBy: null });
  });
}
