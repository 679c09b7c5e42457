import type { OpenAmount, StatementLine } from '../index.ts';

/** A line of a statement; `more` says what is different. */
export function aLine(position: number, amount: bigint, more: Partial<StatementLine> = {}): StatementLine {
  return { position, bookedOn: '2026-11-20', amount, reference: '', counterparty: '', counterpartyAccount: '', memo: '', bankRef: '', balance: null, ...more };
}

export function anItem(id: string, remaining: bigint, more: Partial<OpenAmount> = {}): OpenAmount {
  return { id, direction: 'in', remaining, reference: '', counterparty: '', ...more };
}

const NAMESPACES = { '02': 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02', '08': 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08' } as const;

export interface CamtEntry {
  readonly amount: string;
  readonly side?: string;
  readonly day?: string;
  readonly status?: string;
  readonly details?: string;
}

/** A camt.053 message as a bank sends it, in one of the two versions. */
export function camt(version: keyof typeof NAMESPACES, entries: readonly CamtEntry[], opening: string, closing: string, more = ''): string {
  const balance = (type: string, amount: string, day: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const status = (text: string): string => (version === '02' ? `<Sts>${text}</Sts>` : `<Sts><Cd>${text}</Cd></Sts>`);
  const body = entries.map(
    (one, at) => `<Ntry><NtryRef>N${at + 1}</NtryRef><Amt Ccy="CNY">${one.amount}</Amt><CdtDbtInd>${one.side ?? 'CRDT'}</CdtDbtInd>${status(one.status ?? 'BOOK')}
      <BookgDt><Dt>${one.day ?? '2026-11-20'}</Dt></BookgDt>${one.details ?? ''}</Ntry>`,
  );
  return `<?xml version="1.0" encoding="GB18030"?>
    <Document xmlns="${NAMESPACES[version]}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>S1</Id>
      <FrToDt><FrDtTm>2026-11-01T00:00:00+08:00</FrDtTm><ToDtTm>2026-11-23T23:59:59+08:00</ToDtTm></FrToDt>
      <Acct><Id><Othr><Id>0200 0010 1920 0123 456</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
      ${balance('OPBD', opening, '2026-11-01')}${balance('ITAV', '1.00', '2026-11-10')}${balance('CLBD', closing, '2026-11-23')}${body.join('')}
    </Stmt>${more}</BkToCstmrStmt></Document>`;
}

export function details(version: keyof typeof NAMESPACES, payer: string, memo: string, amount = ''): string {
  const party = version === '02' ? `<Dbtr><Nm>${payer}</Nm></Dbtr>` : `<Dbtr><Pty><Nm>${payer}</Nm></Pty></Dbtr>`;
  return `<TxDtls><Refs><AcctSvcrRef>BK-${memo}</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${amount === '' ? '' : `<Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`}
    <RltdPties>${party}<DbtrAcct><Id><Othr><Id>6222020200001234567</Id></Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${memo}</Ustrd></RmtInf></TxDtls>`;
}
