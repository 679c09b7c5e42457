import { accept, addDays, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import { sumOfLines, type Statement } from './statement.ts';

/** What the statements before have established: the last whole day, and what the account held at its end. */
export interface Established {
  readonly through: LocalDate;
  readonly balance: Money;
}

export type CheckRefusal = Refusal<
  'statement-period-wrong' | 'line-outside-period' | 'statement-sum-wrong' | 'running-balance-wrong' | 'statement-gap' | 'statement-opening-wrong'
>;

/** The account after each line, where the bank says it, must be the account before it and the line. */
function checkRunning(statement: Statement): Outcome<null, CheckRefusal> {
  let balance = statement.opening;
  for (const line of statement.lines) {
    balance += line.amount;
    if (line.balance !== null && line.balance !== balance) {
      return refuse('running-balance-wrong', undefined, { line: line.position, expected: formatMoney(balance), found: formatMoney(line.balance) });
    }
  }
  return accept(null);
}

/** Whether it goes on where the statements before ended: no day between, and the same money at the seam. */
function follows(statement: Statement, before: Established): Outcome<null, CheckRefusal> {
  const next = addDays(before.through, 1);
  if (statement.from > next) return refuse('statement-gap', undefined, { from: next });
  // One that ends before the seam holds nothing new; its lines are known or refused by whoever keeps them.
  if (statement.to < before.through) return accept(null);
  const held = statement.opening + sumOfLines(statement.lines, before.through);
  if (held === before.balance) return accept(null);
  return refuse('statement-opening-wrong', undefined, { day: before.through, expected: formatMoney(before.balance), found: formatMoney(held), difference: formatMoney(held - before.balance) });
}

/**
 * Judges a statement: opening + Σ lines = closing, every line inside the period, running balances where there are any, and a seam without
 * a gap to what is established. The refusal names the difference. Answers the statement, its period stretched back to the seam when nobody
 * stated one: days without lines are then days without movements, since the balance is the same.
 *
 * @example checkStatement(statement, null) // the first statement of an account
 */
export function checkStatement(statement: Statement, before: Established | null): Outcome<Statement, CheckRefusal> {
  const stretched = before !== null && !statement.periodStated && statement.from > before.through ? { ...statement, from: addDays(before.through, 1) } : statement;
  if (stretched.from > stretched.to) return refuse('statement-period-wrong', undefined, { from: stretched.from, to: stretched.to });
  const outside = stretched.lines.find((line) => line.bookedOn < stretched.from || line.bookedOn > stretched.to);
  if (outside !== undefined) return refuse('line-outside-period', undefined, { line: outside.position, day: outside.bookedOn });
  const sum = sumOfLines(stretched.lines);
  const difference = stretched.opening + sum - stretched.closing;
  if (difference !== 0n) {
    return refuse('statement-sum-wrong', undefined, { opening: formatMoney(stretched.opening), sum: formatMoney(sum), closing: formatMoney(stretched.closing), difference: formatMoney(difference) });
  }
  const running = checkRunning(stretched);
  if (!running.ok) return running;
  const joined = before === null ? accept(null) : follows(stretched, before);
  return joined.ok ? accept(stretched) : joined;
}
