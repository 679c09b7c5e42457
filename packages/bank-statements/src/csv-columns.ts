/** What a column of a bank's table means. Banks write debit and credit from their side: 借方 is money that left the account. */
export type CsvColumn = 'bookedOn' | 'out' | 'in' | 'amount' | 'side' | 'balance' | 'memo' | 'counterparty' | 'counterpartyAccount' | 'bankRef' | 'currency';

/** Which cells hold which column, counted from 0. Only the memo may stand in several (摘要、用途、附言), which are then joined. */
export type CsvMapping = { readonly [Column in CsvColumn]?: readonly number[] };

/** Headings of Chinese banks, without units and brackets. The first of two columns with one meaning is taken. */
const HEADINGS = {
  bookedOn: ['交易日期', '记账日期', '入账日期', '会计日期', '交易日', '记账日', '日期', '交易时间', '入账时间', 'bookingdate', 'date'],
  out: ['借方发生额', '借方金额', '借方', '支出', '支出金额', '付款金额', '转出金额', '支取', 'debit'],
  in: ['贷方发生额', '贷方金额', '贷方', '收入', '收入金额', '收款金额', '转入金额', '存入', 'credit'],
  amount: ['交易金额', '发生额', '金额', 'amount'],
  side: ['借贷标志', '借贷方向', '借贷', '收支标志', '收支方向', '收支', '收/支', '借/贷', 'side'],
  balance: ['余额', '账户余额', '帐户余额', '交易后余额', '本次余额', 'balance'],
  memo: ['摘要', '交易摘要', '用途', '附言', '交易附言', '客户附言', '备注', '交易备注', '留言', 'memo'],
  counterparty: ['对方户名', '对方名称', '对方账户名称', '对方帐户名称', '对方账户名', '对方单位', '对方单位名称', '对手户名', '交易对方', 'counterparty'],
  counterpartyAccount: ['对方账号', '对方帐号', '对方账户', '对手账号', '交易对方账号', 'counterpartyaccount'],
  bankRef: ['流水号', '交易流水号', '核心流水号', '交易流水', '交易序号', '凭证号', '凭证号码', '回单编号', 'bankref'],
  currency: ['币种', '货币', 'currency'],
} as const satisfies Record<CsvColumn, readonly string[]>;

const COLUMNS = Object.keys(HEADINGS) as readonly CsvColumn[];
const MEANING: ReadonlyMap<string, CsvColumn> = new Map(COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)));

export function isCsvColumn(name: string): name is CsvColumn {
  return Object.hasOwn(HEADINGS, name);
}

/** A heading as it is looked up: without spaces, units and what stands in brackets. */
function plainHeading(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s'"]/g, '').replace(/\([^)]*\)/g, '').replace(/(人民币|rmb|元)$/i, '').toLowerCase();
}

/** Which column each heading was taken for. */
export function guessCsvMapping(header: readonly string[]): CsvMapping {
  const mapping: { [Column in CsvColumn]?: readonly number[] } = {};
  for (const [index, cell] of header.entries()) {
    const column = MEANING.get(plainHeading(cell));
    if (column === undefined) continue;
    if (mapping[column] === undefined) mapping[column] = [index];
    else if (column === 'memo') mapping.memo = [...(mapping.memo ?? []), index];
  }
  return mapping;
}

/** What a table must have to be read: the day, and the amount in one of its three forms. Answers the Chinese names of what is missing. */
export function missingColumns(mapping: CsvMapping): string[] {
  const missing: string[] = [];
  if (mapping.bookedOn === undefined) missing.push('交易日期');
  if (mapping.amount === undefined && mapping.in === undefined) missing.push('收入');
  if (mapping.amount === undefined && mapping.out === undefined) missing.push('支出');
  return missing;
}
