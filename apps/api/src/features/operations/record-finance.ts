import { Injectable } from '@nestjs/common';
import type { BodyOf, OutputOf, recordFinance } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { checkFinance, FINANCE_KINDS, INCOME_LINES, yearlyInterest, type IncomeLineCode } from '@linli/operations';
import { displayMoney, formatScaled, parseMoney } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { findEnterprises, requestOf } from '../costs/index.ts';
import { insertFinance, type FinanceRow } from './finance.store.ts';

/** Loans, pledges, guarantees and interest subsidies, as facts. Nothing is booked from them: they are the enterprise's own. */
@Injectable()
export class RecordFinance {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof recordFinance>, key: string | undefined, personId: Id): Promise<OutputOf<typeof recordFinance>> {
    const request = requestOf(key, body);
    const principal = demand(parseMoney(body.principal));
    if (principal === 0n) throw new Refused('promise-zero', 'principal');
    const terms = { counterparty: body.counterparty, principal, rateBasisPoints: body.rateBasisPoints ?? null, termMonths: body.termMonths ?? null, registrationNo: body.registrationNo ?? null, pledgedIncome: body.pledgedIncome };
    demand(checkFinance(body.kind, terms));
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      if (!(await findEnterprises(tx, neighbourhoodId)).some((one) => one.id === body.enterpriseId)) throw new Refused('enterprise-unknown', 'enterpriseId');
      const id = newId();
      const row = await insertFinance(tx, neighbourhoodId, { ...terms, id, enterpriseId: body.enterpriseId, kind: body.kind, principal: body.principal, signedOn: body.signedOn, isExample: body.isExample, recordedBy: personId, ...request });
      if (row.requestDigest !== request.digest) throw new Refused('key-reused');
      if (row.id === id) await recordAudit(tx, { neighbourhoodId, personId, action: 'finance-recorded', subject: `finance:${id}`, detail: { kind: body.kind } });
      return { recordId: row.id, inWords: financeInWords(row) };
    });
  }
}

/** One record in one sentence, with its figures. */
export function financeInWords(row: FinanceRow): string {
  const parts = [`${FINANCE_KINDS[row.kind].name.zh} ${displayMoney(fenOf(row.principal))} 元`];
  if (row.rateBasisPoints !== null) parts.push(`每年 ${formatScaled(BigInt(row.rateBasisPoints), 2)}%，即 ${displayMoney(yearlyInterest(fenOf(row.principal), row.rateBasisPoints))} 元`);
  if (row.termMonths !== null) parts.push(`共 ${row.termMonths} 个月`);
  if (row.registrationNo !== null) parts.push(`登记号 ${row.registrationNo}`);
  if (row.pledgedIncome.length > 0) parts.push(`质押：${row.pledgedIncome.map((line) => INCOME_LINES[line as IncomeLineCode].name.zh).join('、')}`);
  return `${parts.join('，')}。`;
}
