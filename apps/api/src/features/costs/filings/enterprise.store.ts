import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

export type EnterpriseRole = 'investor' | 'implementer' | 'contractor' | 'utility' | 'property' | 'operator';

export interface EnterpriseRow {
  readonly id: Id;
  readonly name: string;
  readonly creditCode: string;
  readonly role: EnterpriseRole;
}

const COLUMNS = `e.id, e.name, e.credit_code as "creditCode", e.role`;

/** Writes an enterprise down; answers whether it was new. */
export async function insertEnterprise(tx: Tx, neighbourhoodId: Id, enterprise: EnterpriseRow & { readonly registeredBy: Id }): Promise<boolean> {
  const rows = await tx.rows(
    `insert into enterprise (neighbourhood_id, id, name, credit_code, role, registered_by) values ($1, $2, $3, $4, $5, $6) on conflict (neighbourhood_id, credit_code) do nothing returning 1`,
    [neighbourhoodId, enterprise.id, enterprise.name, enterprise.creditCode, enterprise.role, enterprise.registeredBy],
  );
  return rows.length === 1;
}

/** The enterprise staff of a neighbourhood behind these logins. A login without that role here is not among them. */
export function findStaff(tx: Tx, neighbourhoodId: Id, logins: readonly string[]): Promise<{ login: string; personId: Id }[]> {
  return tx.rows(
    `select c.login, c.person_id as "personId" from credential c
     join membership m on m.neighbourhood_id = $1 and m.person_id = c.person_id and m.role = 'enterprise' and m.ended_at is null
     where c.login = any($2::text[])`,
    [neighbourhoodId, [...logins]],
  );
}

/** A person acts for one enterprise of a neighbourhood; a later registration moves her. */
export async function putMembers(tx: Tx, neighbourhoodId: Id, enterpriseId: Id, personIds: readonly Id[]): Promise<void> {
  await tx.rows(
    `insert into enterprise_member (neighbourhood_id, person_id, enterprise_id) select $1, p, $2 from unnest($3::uuid[]) as p
     on conflict (neighbourhood_id, person_id) do update set enterprise_id = excluded.enterprise_id, since = clock_timestamp()`,
    [neighbourhoodId, enterpriseId, [...personIds]],
  );
}

/** The enterprise a person acts for here. */
export function enterpriseOf(tx: Tx, neighbourhoodId: Id, personId: Id): Promise<EnterpriseRow | undefined> {
  return tx.row(
    `select ${COLUMNS} from enterprise_member m join enterprise e on e.neighbourhood_id = m.neighbourhood_id and e.id = m.enterprise_id where m.neighbourhood_id = $1 and m.person_id = $2`,
    [neighbourhoodId, personId],
  );
}

export function findEnterprises(tx: Tx, neighbourhoodId: Id): Promise<EnterpriseRow[]> {
  return tx.rows(`select ${COLUMNS} from enterprise e where e.neighbourhood_id = $1 order by e.registered_at, e.id`, [neighbourhoodId]);
}

/** Takes the enterprise's lock: its reports get their numbers one after the other. */
export function lockEnterprise(tx: Tx, neighbourhoodId: Id, enterpriseId: Id): Promise<EnterpriseRow | undefined> {
  return tx.row(`select ${COLUMNS} from enterprise e where e.neighbourhood_id = $1 and e.id = $2 for no key update`, [neighbourhoodId, enterpriseId]);
}
