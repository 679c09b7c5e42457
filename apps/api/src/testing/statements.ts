import type { Id } from '@linli/kernel';
import { newId } from '../platform/crypto/new-id.ts';
import { until } from './scenes.ts';
import type { Answer, TestClient } from './test-app.ts';

/** One row of a bank's table: day, what came in, what went out, memo, name of the other side. */
export interface BankRow {
  readonly day: string;
  readonly in?: string;
  readonly out?: string;
  readonly memo?: string;
  readonly name?: string;
  readonly ref?: string;
}

export const ACCOUNT = '0200001019200123456';

/** A bank's table as its web page offers it. */
export function bankCsv(rows: readonly BankRow[], frame: { readonly opening: string; readonly closing: string; readonly from: string; readonly to: string; readonly account?: string }): string {
  const head = [`账号,${frame.account ?? ACCOUNT}`, `起始日期,${frame.from},终止日期,${frame.to}`, `期初余额,${frame.opening},期末余额,${frame.closing}`];
  const lines = rows.map((row) => [row.day, row.out ?? '', row.in ?? '', row.memo ?? '', row.name ?? '', '6222020200001234567', row.ref ?? ''].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return [...head, '交易日期,借方发生额,贷方发生额,摘要,对方户名,对方账号,流水号', ...lines].join('\r\n');
}

/** One file as a browser's form sends it. */
export function uploadStatement(clerk: TestClient, neighbourhoodId: Id, fund: string, bytes: Buffer | string, fileName = 'statement.csv'): Promise<Answer> {
  const boundary = 'edge-of-part';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return clerk.post(`/neighbourhoods/${neighbourhoodId}/bank-accounts/${fund}/statements`, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}

export function registerAccount(clerk: TestClient, neighbourhoodId: Id, fund: string, number = ACCOUNT): Promise<Answer> {
  return clerk.send('PUT', `/neighbourhoods/${neighbourhoodId}/bank-accounts/${fund}`, { number, bankName: '试验银行', bankCode: '102100000030', holder: '试验小区业主委员会' });
}

/** Confirms and waits until the statement is booked. */
export async function bookStatement(clerk: TestClient, neighbourhoodId: Id, statementId: Id): Promise<Answer['body']> {
  const path = `/neighbourhoods/${neighbourhoodId}/bank-statements/${statementId}`;
  const confirmed = await clerk.post(`${path}/confirmation`, undefined, { 'idempotency-key': newId() });
  if (confirmed.status !== 202) throw new Error(`The statement was not confirmed: ${JSON.stringify(confirmed.body)}`);
  return until(async () => (await clerk.get(path)).body, (view) => view.status === 'done');
}
