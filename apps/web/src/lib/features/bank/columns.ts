import { m } from '#lib/paraglide/messages.js';

/** Columns of a bank's table that a person can point at where the headings do not say what they are. */
export const MAPPED = ['bookedOn', 'in', 'out', 'amount', 'balance', 'memo', 'counterparty', 'bankRef'] as const;

export function columnWords(column: (typeof MAPPED)[number]): string {
  return {
    bookedOn: m.bank_column_day(),
    in: m.bank_column_in(),
    out: m.bank_column_out(),
    amount: m.bank_column_amount(),
    balance: m.bank_column_balance(),
    memo: m.bank_column_memo(),
    counterparty: m.bank_column_name(),
    bankRef: m.bank_column_number(),
  }[column];
}
