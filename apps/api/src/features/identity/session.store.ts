import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface SessionRow {
  readonly id: Id;
  readonly person_id: Id;
  readonly kind: 'resident' | 'staff';
  readonly fresh: boolean;
  readonly fresh_until: Date | null;
  readonly expires_at: Date;
  /** Whether the last use was noted more than a minute ago. */
  readonly seen_long_ago: boolean;
}

/** Residents stay signed in on a device for thirty days, staff for twelve hours and thirty minutes without a request. */
const LIFETIME = { resident: '30 days', staff: '12 hours' } as const;

export async function insertSession(
  tx: Tx,
  session: { id: Id; personId: Id; kind: 'resident' | 'staff'; tokenHash: Buffer },
): Promise<void> {
  await tx.rows(
    `insert into session (token_hash, id, person_id, fresh_at, expires_at)
     values ($1, $2, $3, clock_timestamp(), clock_timestamp() + $4::interval)`,
    [session.tokenHash, session.id, session.personId, LIFETIME[session.kind]],
  );
}

/** The living sessions of tokens, in the order of the tokens. */
export async function findSessions(tx: Tx, tokenHashes: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
  const rows = await tx.rows<SessionRow & { token_hash: Buffer }>(
    `select s.token_hash, s.id, s.person_id, p.kind, s.expires_at, s.fresh_at + interval '15 minutes' as fresh_until,
            coalesce(s.fresh_at + interval '15 minutes' > clock_timestamp(), false) as fresh,
            s.seen_at < clock_timestamp() - interval '1 minute' as seen_long_ago
     from session s join person p on p.id = s.person_id
     where s.token_hash = any($1::bytea[]) and s.ended_at is null and s.expires_at > clock_timestamp()
       and (p.kind = 'resident' or s.seen_at > clock_timestamp() - interval '30 minutes')`,
    [tokenHashes],
  );
  const byHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
  return tokenHashes.map((hash) => byHash.get(hash.toString('hex')));
}

/** Notes the use of sessions: once a minute is enough for the half hour that staff may pause. */
export async function noteUse(tx: Tx, tokenHashes: readonly Buffer[]): Promise<void> {
  await tx.rows(
    `update session set seen_at = clock_timestamp() where token_hash = any($1::bytea[]) and ended_at is null and seen_at < clock_timestamp() - interval '1 minute'`,
    [tokenHashes],
  );
}

export async function endSession(tx: Tx, sessionId: Id): Promise<void> {
  await tx.rows('update session set ended_at = clock_timestamp() where id = $1 and ended_at is null', [sessionId]);
}

/** Roles inside the neighbourhood of the transaction, and over it by office in its street, district or city, of several people at once. */
export async function findRolesOf(tx: Tx, neighbourhoodId: Id, personIds: readonly Id[]): Promise<Role[][]> {
  const rows = await tx.rows<{ personId: Id; role: Role }>(
    `select person_id as "personId", role from membership where neighbourhood_id = $1 and person_id = any($2::uuid[]) and ended_at is null
     union
     select h.person_id, h.role from neighbourhood n
     join region street on street.id = n.street_id
     left join region district on district.id = street.parent_id
     left join region city on city.id = district.parent_id
     join office_holding h on h.region_id in (street.id, district.id, city.id) and h.person_id = any($2::uuid[]) and h.ended_at is null
     where n.neighbourhood_id = $1`,
    [neighbourhoodId, personIds],
  );
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return personIds.map((personId) => (byPerson.get(personId) ?? []).map((row) => row.role));
}

export async function findRoles(tx: Tx, neighbourhoodId: Id, personId: Id): Promise<Role[]> {
  const [roles = []] = await findRolesOf(tx, neighbourhoodId, [personId]);
  return roles;
}

export interface OfficeRow {
  readonly role: Role;
  readonly region_id: string;
  readonly region_name: string;
}

export function findOffices(tx: Tx, personId: Id): Promise<OfficeRow[]> {
  return tx.rows(
    `select h.role, h.region_id, r.name as region_name from office_holding h join region r on r.id = h.region_id
     where h.person_id = $1 and h.ended_at is null order by h.role, h.region_id`,
    [personId],
  );
}

export interface NeighbourhoodOfPerson {
  readonly neighbourhood_id: Id;
  readonly code: string;
  readonly name: string;
}

export function findNeighbourhoods(tx: Tx, personId: Id): Promise<NeighbourhoodOfPerson[]> {
  return tx.rows(
    `select n.neighbourhood_id, n.code, n.name from person_membership m join neighbourhood n using (neighbourhood_id)
     where m.person_id = $1 order by n.code limit 100`,
    [personId],
  );
}
