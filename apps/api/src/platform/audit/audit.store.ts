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
