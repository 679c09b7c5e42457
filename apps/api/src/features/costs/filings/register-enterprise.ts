import { Injectable } from '@nestjs/common';
import type { BodyOf, listEnterprises, OutputOf, registerEnterprise } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { parseCreditCode } from '@linli/rosters';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findEnterprises, findStaff, insertEnterprise, putMembers, type EnterpriseRole, type EnterpriseRow } from './enterprise.store.ts';

export type EnterpriseView = OutputOf<typeof registerEnterprise>;

/** What an enterprise is in a renovation, as pages name it. */
const ROLE_NAMES: Readonly<Record<EnterpriseRole, string>> = { investor: '投资主体', implementer: '实施主体', contractor: '总承包', utility: '专业公司', property: '物业公司', operator: '运营单位' };

export function viewEnterprise(row: EnterpriseRow): EnterpriseView {
  return { enterpriseId: row.id, name: row.name, creditCode: row.creditCode, role: row.role, roleName: ROLE_NAMES[row.role] };
}

/** Writes enterprises down, and who acts for them. Only staff that has the role here already can act: the street gives no roles by the way. */
@Injectable()
export class RegisterEnterprise {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof registerEnterprise>, personId: Id): Promise<EnterpriseView> {
    const creditCode = parseCreditCode(body.creditCode);
    if (!creditCode.ok) throw new Refused('credit-code-wrong', 'creditCode');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = { id: newId(), name: body.name, creditCode: creditCode.value, role: body.role };
      const staff = await findStaff(tx, neighbourhoodId, body.logins);
      const stranger = body.logins.find((login) => !staff.some((one) => one.login === login));
      if (stranger !== undefined) throw new Refused('enterprise-staff-unknown', 'logins', { login: stranger });
      if (!(await insertEnterprise(tx, neighbourhoodId, { ...row, registeredBy: personId }))) throw new Refused('enterprise-known', 'creditCode');
      await putMembers(tx, neighbourhoodId, row.id, staff.map((one) => one.personId));
      await recordAudit(tx, { neighbourhoodId, personId, action: 'enterprise-registered', subject: `enterprise:${row.id}`, detail: { role: row.role, staff: staff.length } });
      return viewEnterprise(row);
    });
  }

  list(neighbourhoodId: Id): Promise<OutputOf<typeof listEnterprises>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => ({ items: (await findEnterprises(tx, neighbourhoodId)).map(viewEnterprise) }));
  }
}
