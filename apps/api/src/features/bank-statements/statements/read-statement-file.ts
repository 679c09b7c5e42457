import { Injectable } from '@nestjs/common';
import type { CsvMapping, CsvOptions, Frame } from '@linli/bank-statements';
import type { ProblemCode } from '@linli/contracts';
import { refuse, type Id, type Outcome, type Refusal } from '@linli/kernel';
import { fenOf } from '../../../platform/database/fen.ts';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { accountNumberPlace, type BankAccountRow } from '../accounts/account.store.ts';
import { readStatementApart } from './read-statement-apart.ts';
import type { ReadStatement } from './read-statement-text.ts';
import type { StatementOptions, StatementRow } from './statement.store.ts';

/** Where an uploaded statement belongs; it opens for its own neighbourhood only. */
export const statementFilePlace = (neighbourhoodId: Id): string => `bank-statement-file:${neighbourhoodId}`;

/** A whole year of a large account; two of them in memory are enough for whoever looks at one. */
const KEPT = 2;

export type StatementReading = Outcome<ReadStatement, Refusal<ProblemCode>>;

export function csvOptionsOf({ mapping, from, to, opening, closing }: StatementOptions, account: string): CsvOptions {
  const frame: Frame = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(opening === undefined ? {} : { opening: fenOf(opening) }),
    ...(closing === undefined ? {} : { closing: fenOf(closing) }),
  };
  return { account, frame, ...(mapping === undefined ? {} : { mapping: mapping as CsvMapping }) };
}

/** Reads the stored file of a statement by what was said about it. */
@Injectable()
export class ReadStatementFile {
  readonly #files: FileStore;
  readonly #cipher: FieldCipher;
  readonly #kept = new Map<string, Promise<StatementReading>>();

  constructor(files: FileStore, cipher: FieldCipher) {
    this.#files = files;
    this.#cipher = cipher;
  }

  of(neighbourhoodId: Id, row: Pick<StatementRow, 'fileKey' | 'options'>, account: BankAccountRow): Promise<StatementReading> {
    const key = `${row.fileKey}/${JSON.stringify(row.options)}/${account.numberSealed}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const reading = this.#read(neighbourhoodId, row, account);
    this.#kept.set(key, reading);
    reading.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return reading;
  }

  /** Called when a statement is booked: nobody reads it again. */
  forget(fileKey: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(`${fileKey}/`)) this.#kept.delete(key);
  }

  async #read(neighbourhoodId: Id, row: Pick<StatementRow, 'fileKey' | 'options'>, account: BankAccountRow): Promise<StatementReading> {
    const bytes = this.#cipher.openBytes(await this.#files.get(row.fileKey), statementFilePlace(neighbourhoodId));
    const number = this.#cipher.open(account.numberSealed, accountNumberPlace(neighbourhoodId));
    const read = await readStatementApart({ bytes: new Uint8Array(bytes), options: csvOptionsOf(row.options, number), secret: this.#cipher.index(neighbourhoodId, 'bank-line').toString('base64') });
    if (!read.ok) return read;
    const found = read.value.statement.account;
    return isAccount(found, number) ? read : refuse('statement-account-wrong', undefined, { found: found.slice(-4), expected: account.numberTail });
  }
}

/** Some banks hide the middle of the number (`6222****1234`): what they show must agree. */
function isAccount(found: string, registered: string): boolean {
  const [head = '', ...hidden] = found.split(/\*+/);
  const tail = hidden.at(-1);
  if (tail === undefined) return found === registered;
  return found.length >= 8 && registered.startsWith(head) && registered.endsWith(tail) && tail.length >= 4;
}
