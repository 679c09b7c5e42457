import type { Id } from '@linli/kernel';
import { newId } from '../crypto/new-id.ts';
import type { Tx } from '../database/transaction.ts';

export interface AuditEntry {
  readonly neighbourhoodId: Id;
  readonly personId: Id | undefined;
  /** A verb and a noun: `menu-frozen`. */
  readonly action: string;
  /** What it was done to: `menu:<id>`. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes down who did what, in the transaction of the act itself: no act without its entry, no entry without its act. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.rows(
    `insert into audit_event (neighbourhood_id, id, person_id, action, subject, detail) values ($1, $2, $3, $4, $5, $6)`,
    [entry.neighbourhoodId, newId(), entry.personId ?? null, entry.action, entry.subject, JSON.stringify(entry.detail ?? {})],
  );
}

/** Writes down many acts of one transaction at once. */
export async function recordAudits(tx: Tx, neighbourhoodId: Id, entries: readonly Omit<AuditEntry, 'neighbourhoodId'>[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.rows(
    `insert into audit_event (neighbourhood_id, id, person_id, action, subject, detail)
     select $1, i, p, a, s, d::jsonb from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[]) as x(i, p, a, s, d)`,
    [
      neighbourhoodId,
      entries.map(() => newId()),
      entries.map((entry) => entry.personId ?? null),
      entries.map((entry) => entry.action),
      entries.map((entry) => entry.subject),
      entries.map((entry) => JSON.stringify(entry.detail ?? {})),
    ],
  );
}
