import { checkStatement, sumOfLines, type Statement } from '@linli/bank-statements';
import type { ProblemCode } from '@linli/contracts';
import { accept, addDays, beijingDate, refuse, type Id, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { fenOf } from '../../../platform/database/fen.ts';
import { databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { findFunds } from '../../ledger/index.ts';
import { keyLines, type KeyedLine } from './plan-statement.ts';
import type { StatementReading } from './read-statement-file.ts';
import { findEstablished } from './statement.store.ts';

export interface JudgedStatement {
  readonly statement: Statement;
  readonly lines: readonly KeyedLine[];
  /** The last day of it that is over, with the balance at its end; null when none is. */
  readonly assertion: { readonly day: LocalDate; readonly balance: bigint } | null;
}

/** A day that is not over may still bring lines, so it is not asserted; the next statement may begin with it again. */
function assertionOf(statement: Statement, today: LocalDate): JudgedStatement['assertion'] {
  const day = statement.to < today ? statement.to : addDays(today, -1);
  return day < statement.from ? null : { day, balance: statement.opening + sumOfLines(statement.lines, day) };
}

/** A line nobody knew cannot go where statements are taken, the bank is proven or a period is closed. */
function checkNew(lines: readonly KeyedLine[], established: LocalDate | undefined, proven: LocalDate | null, closed: LocalDate | null): Outcome<null, Refusal<ProblemCode>> {
  const first = lines.find((one) => !one.known);
  if (first === undefined) return accept(null);
  const { bookedOn: day, position: line } = first.line;
  if (established !== undefined && day <= established) return refuse('line-behind-statement', undefined, { line, day, through: established });
  if (proven !== null && day <= proven) return refuse('statement-proven', undefined, { through: proven });
  return closed !== null && day <= closed ? refuse('period-closed', undefined, { through: closed }) : accept(null);
}

/** Judges a statement that was read: its sums, and its place after the ones before. The same for a dry run and before it is booked. */
export async function judgeStatement(tx: Tx, neighbourhoodId: Id, fund: FundCode, reading: StatementReading): Promise<Outcome<JudgedStatement, Refusal<ProblemCode>>> {
  if (!reading.ok) return reading;
  const today = beijingDate(await databaseNow(tx));
  if (reading.value.statement.to > today) return refuse('statement-in-future', undefined, { today });
  const before = await findEstablished(tx, neighbourhoodId, fund);
  const checked = checkStatement(reading.value.statement, before === undefined ? null : { through: before.day, balance: fenOf(before.balance) });
  if (!checked.ok) return checked;
  const lines = await keyLines(tx, neighbourhoodId, fund, reading.value);
  const state = (await findFunds(tx, neighbourhoodId)).get(fund);
  const fresh = checkNew(lines, before?.day, state?.provenThrough ?? null, state?.closedThrough ?? null);
  return fresh.ok ? accept({ statement: checked.value, lines, assertion: assertionOf(checked.value, today) }) : fresh;
}
