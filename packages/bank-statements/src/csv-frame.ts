import { accept, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import { accountNumber, parseBankAmount, parseBankDay } from './cells.ts';

/** What stands around the table, or was said by the person who uploads it: whose account, which days, how much before and after. */
export interface Frame {
  readonly account?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly opening?: Money;
  readonly closing?: Money;
}

const LABELS = {
  account: ['账号', '帐号', '账户', '卡号', '本方账号', '查询账号', '账户号码'],
  from: ['起始日期', '开始日期', '起日', '查询起始日期'],
  to: ['终止日期', '结束日期', '截止日期', '止日', '查询终止日期'],
  opening: ['期初余额', '上期余额', '承前余额', '起始余额'],
  closing: ['期末余额', '本期余额', '终止余额', '结束余额'],
} as const satisfies Record<keyof Frame, readonly string[]>;

const MEANING: ReadonlyMap<string, keyof Frame> = new Map((Object.keys(LABELS) as (keyof Frame)[]).flatMap((field) => LABELS[field].map((label) => [label, field] as const)));

/** `账号：11020…` in one cell, or the label in one cell and its value in the next one that is not empty. */
function* pairsOf(cells: readonly string[]): Generator<readonly [keyof Frame, string]> {
  for (const [at, cell] of cells.entries()) {
    const [, label = cell, value] = /^([^:：]{2,10})[:：](.*)$/s.exec(cell.trim()) ?? [];
    const field = MEANING.get(label.replace(/[\s:：]|[(（].*[)）]/g, ''));
    if (field === undefined) continue;
    const text = value !== undefined && value.trim() !== '' ? value : cells.slice(at + 1).find((other) => other.trim() !== '');
    if (text !== undefined) yield [field, text.trim()];
  }
}

/** Reads what stands around the table. An amount or day that cannot be read is refused: a wrong frame would prove nothing. */
export function readFrame(rows: readonly { readonly number: number; readonly cells: readonly string[] }[]): Outcome<Frame, Refusal<'line-amount-wrong' | 'line-date-wrong'>> {
  const frame: { -readonly [Field in keyof Frame]: Frame[Field] } = {};
  for (const [field, text, line] of rows.flatMap(({ number, cells }) => [...pairsOf(cells)].map((pair) => [...pair, number] as const))) {
    if (frame[field] !== undefined) continue;
    if (field === 'account') frame.account = accountNumber(text);
    else if (field === 'from' || field === 'to') {
      const day = parseBankDay(text);
      if (!day.ok) return { ok: false, refusal: { ...day.refusal, params: { ...day.refusal.params, line } } };
      frame[field] = day.value;
    } else {
      const amount = parseBankAmount(text);
      if (!amount.ok) return { ok: false, refusal: { ...amount.refusal, params: { ...amount.refusal.params, line } } };
      frame[field] = amount.value;
    }
  }
  return accept(frame);
}
