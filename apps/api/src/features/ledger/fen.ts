/** Fen of an amount as the database writes it: `numeric(14, 2)` as text, with its sign. */
export function fenOf(text: string): bigint {
  const [, sign, yuan = '0', fen = '0'] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const amount = BigInt(yuan) * 100n + BigInt(fen.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}
