import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../platform/database/fen.ts';
import { BankAccounts, ImportStatement } from '../features/bank-statements/index.ts';
import { findItems, movementsOf, type Movement, type StoredItem } from '../features/ledger/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';

const ACCOUNT = '0200000000000020263';
const FUND = 'maintenance';

/** What the invented bank writes of a movement: day, out, in, memo, name, number of the movement. */
type BankRow = readonly [LocalDate, string, string, string, string, string];

function rowOf({ bookedOn, amount, memo, seq }: Movement): BankRow {
  const size = formatMoney(amount < 0n ? -amount : amount);
  return [bookedOn, amount < 0n ? size : '', amount > 0n ? size : '', memo, '', `BK${seq}`];
}

/** A late payer who wrote the reference, and a receipt that nobody knows: what the statement brings beside what the books have. */
function newRows(day: LocalDate, late: StoredItem | undefined): BankRow[] {
  const paid: BankRow[] = late === undefined ? [] : [[day, '', formatMoney(late.amount - late.settled), `维修资金 ${late.reference}`, late.counterparty, 'BK-L']];
  return [...paid, [day, '', '300.00', '维修资金', '没有写房号的人', 'BK-U']];
}

/** The statement of the maintenance fund through yesterday: nearly all of it is in the books, so the bank is proven; one receipt waits for people. */
export async function seedBank(app: NestFastifyApplication, neighbourhoodId: Id, clerk: Id): Promise<void> {
  const database = app.get(Database);
  const today = beijingDate(await database.globally(databaseNow));
  const yesterday = addDays(today, -1);
  await app.get(BankAccounts).register(neighbourhoodId, FUND, { number: ACCOUNT, bankName: '示例银行榆林路支行（虚构）', bankCode: '', holder: '双榆里业主委员会（虚构）' }, clerk);
  const { moved, late } = await database.inNeighbourhood(neighbourhoodId, async (tx) => ({
    moved: await movementsOf(tx, neighbourhoodId, { fund: FUND, account: 'bank', detail: '', before: { bookedOn: today, seq: 0 }, limit: 20_000 }),
    late: (await findItems(tx, neighbourhoodId, { fund: FUND, direction: 'in', waiting: true }))[0],
  }));
  const rows = [...moved.reverse().map(rowOf), ...newRows(addDays(today, -3), late)].sort((left, right) => (left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0));
  const closing = rows.reduce((sum, [, out, came]) => sum + fenOf(came === '' ? '0' : came) - fenOf(out === '' ? '0' : out), 0n);
  const head = [['账号', ACCOUNT], ['起始日期', rows[0]?.[0] ?? yesterday, '终止日期', yesterday], ['期初余额', '0.00', '期末余额', formatMoney(closing)], ['交易日期', '借方发生额', '贷方发生额', '摘要', '对方户名', '流水号']];
  const bytes = Buffer.from([...head, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));
  const importing = app.get(ImportStatement);
  const { statementId, refusal } = await importing.upload(neighbourhoodId, FUND, { name: '双榆里维修资金对账单.csv', bytes }, clerk);
  if (refusal !== null) throw new Error(`The demo statement is refused: ${refusal.sentence}`);
  await importing.confirm(neighbourhoodId, statementId, newId(), clerk);
  while ((await importing.read(neighbourhoodId, statementId)).status !== 'done') await new Promise((resolve) => setTimeout(resolve, 100));
}
