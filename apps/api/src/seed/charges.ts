import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodyOf, proposeLineChange } from '@linli/contracts';
import { beijingDate, type Id } from '@linli/kernel';
import { findItems, settleItems } from '../features/ledger/index.ts';
import { ChangeLine } from '../features/shares/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';

/** Of every five homes, three have paid their first instalment. */
const PAYING = 3;
const OF = 5;

interface Hands {
  readonly clerk: Id;
  readonly street: Id;
}

/** Before anything is charged: the decided line that residents pay a part of is to be paid in two instalments. Answers the line. */
export async function seedSchedule(app: NestFastifyApplication, neighbourhoodId: Id, hands: Hands): Promise<Id> {
  const line = await app.get(Database).inNeighbourhood(neighbourhoodId, (tx) =>
    tx.row<{ lineId: Id }>(`select menu_line_id as "lineId" from share_sheet where neighbourhood_id = $1 and residents_total > 0 order by menu_line_id limit 1`, [neighbourhoodId]),
  );
  if (line === undefined) throw new Error('The demo has a decided line that residents pay a part of.');
  await change(app, neighbourhoodId, line.lineId, hands, { kind: 'schedule', terms: [{ afterDays: 0, basisPoints: 5_000 }, { afterDays: 90, basisPoints: 5_000 }] }, '居民协商会议定分两期交');
  return line.lineId;
}

/** After the costs that the enterprise reported were charged: most homes pay the first instalment, then a subsidy of the district arrives late. All figures are examples. */
export async function seedPayments(app: NestFastifyApplication, neighbourhoodId: Id, lineId: Id, hands: Hands): Promise<void> {
  await payFirst(app.get(Database), neighbourhoodId);
  await change(app, neighbourhoodId, lineId, hands, { kind: 'late-source', party: 'district', amount: '180000.00', document: '区级老旧小区补助（示例）' }, '补助到了，退给各户');
}

async function change(app: NestFastifyApplication, neighbourhoodId: Id, lineId: Id, { clerk, street }: Hands, content: BodyOf<typeof proposeLineChange>['content'], reason: string): Promise<void> {
  const { proposalId } = await app.get(ChangeLine).propose(neighbourhoodId, lineId, { content, reason }, newId(), clerk);
  await app.get(ChangeLine).decide(neighbourhoodId, proposalId, { outcome: 'approved' }, street);
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
