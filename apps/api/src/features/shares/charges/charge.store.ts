import type { PurposeCode } from '@linli/cost-sharing';
import { digestOf, type Digestible } from '@linli/documents';
import type { Id, LocalDate } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';

export type ChargePurpose = Exclude<PurposeCode, 'running'>;
export type Channel = 'transfer' | 'provident-fund';

export interface Sheet {
  readonly id: Id;
  readonly menuLineId: Id;
  readonly purpose: ChargePurpose;
  readonly version: number;
  readonly eventId: Id;
  readonly pollId: Id;
  readonly accepted: string;
  readonly residentsTotal: string;
  /** How many homes bear a part. */
  readonly payers: number;
  readonly plan: readonly { readonly party: string; readonly amount: string }[];
  readonly rule: string;
  readonly ruleVersion: number;
  readonly input: Readonly<Record<string, unknown>>;
  readonly inputDigest: string;
  readonly changes: readonly string[];
}

export async function insertSheet(tx: Tx, neighbourhoodId: Id, sheet: Sheet): Promise<void> {
  await tx.rows(
    `insert into charge_sheet (neighbourhood_id, id, menu_line_id, purpose, version, event_id, poll_id, accepted, residents_total, payers, plan, rule_code, rule_version, input, input_digest, changes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      neighbourhoodId, sheet.id, sheet.menuLineId, sheet.purpose, sheet.version, sheet.eventId, sheet.pollId, sheet.accepted, sheet.residentsTotal, sheet.payers,
      JSON.stringify(sheet.plan), sheet.rule, sheet.ruleVersion, JSON.stringify(sheet.input), sheet.inputDigest, sheet.changes,
    ],
  );
}

/** So many parts: enough that a home reads little besides its own figures, few enough that ten thousand homes are written quickly. */
const PARTS = 64;

/** Homes of one part: those whose keys end alike. A home finds its own part by its key alone. */
export function bucketOf(homeId: Id): number {
  return Number.parseInt(homeId.slice(-2), 16) % PARTS;
}

/** The homes of a scope as a poll froze them, in parts. Its key follows from poll and scope, so every line with that scope shares it. */
export interface ChargeRoll {
  readonly id: Id;
  readonly parts: readonly { readonly bucket: number; readonly homeIds: readonly Id[]; readonly places: readonly number[] }[];
}

export function chargeRoll(pollId: Id, scope: Digestible, homeIds: readonly Id[]): ChargeRoll {
  const places = Map.groupBy(homeIds.keys(), (place) => bucketOf(homeIds[place] ?? ''));
  const hex = digestOf({ pollId, scope }).hex;
  return {
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
    parts: [...places].map(([bucket, inside]) => ({ bucket, places: inside, homeIds: inside.map((place) => homeIds[place] ?? '') })),
  };
}

const literal = (values: readonly (string | bigint)[]): string => `{${values.join()}}`;

/** Writes what homes bear by a sheet, in the order of the homes: a row of the view `charge` for each. */
export async function insertCharges(tx: Tx, neighbourhoodId: Id, sheetId: Id, roll: ChargeRoll, { amounts, changes }: { readonly amounts: readonly Money[]; readonly changes: readonly Money[] }): Promise<void> {
  const known = await tx.row(`select 1 from charge_roll where neighbourhood_id = $1 and id = $2 limit 1`, [neighbourhoodId, roll.id]);
  if (known === undefined) {
    await tx.rows(`insert into charge_roll (neighbourhood_id, id, bucket, home_ids) select $1, $2, b, h::uuid[] from unnest($3::smallint[], $4::text[]) as p(b, h)`, [
      neighbourhoodId, roll.id, roll.parts.map(({ bucket }) => bucket), roll.parts.map(({ homeIds }) => literal(homeIds)),
    ]);
  }
  const parts = (of: readonly Money[]): string[] => roll.parts.map(({ places }) => literal(places.map((place) => of[place] ?? 0n)));
  const isNew = amounts.every((amount, place) => amount === changes[place]);
  await tx.rows(
    `insert into charge_part (neighbourhood_id, bucket, sheet_id, roll_id, amounts, changes)
     select $1, b, $2, $3, a::bigint[], c::bigint[] from unnest($4::smallint[], $5::text[], $6::text[]) as p(b, a, c)`,
    [neighbourhoodId, sheetId, roll.id, roll.parts.map(({ bucket }) => bucket), parts(amounts), isNew ? roll.parts.map(() => null) : parts(changes)],
  );
}

export interface SheetHead extends Sheet {
  readonly createdAt: Date;
}

const SHEET = `id, menu_line_id as "menuLineId", purpose, version, event_id as "eventId", poll_id as "pollId", accepted::text, residents_total::text as "residentsTotal", payers, plan,
  rule_code as rule, rule_version as "ruleVersion", input, input_digest as "inputDigest", changes, created_at as "createdAt"`;

/** Every version of the sheets of some lines, oldest first. */
export function findChargeSheets(tx: Tx, neighbourhoodId: Id, menuLineIds: readonly Id[]): Promise<SheetHead[]> {
  return tx.rows(`select ${SHEET} from charge_sheet where neighbourhood_id = $1 and menu_line_id = any($2::uuid[]) order by menu_line_id, purpose, version`, [neighbourhoodId, [...menuLineIds]]);
}

export interface Instalment {
  readonly id: Id;
  readonly homeId: Id;
  readonly sheetId: Id;
  readonly menuLineId: Id;
  readonly purpose: ChargePurpose;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly amount: Money;
  readonly dueOn: LocalDate;
  /** The instalment whose rest this one takes over. */
  readonly replaces: Id | null;
}

export async function insertInstalments(tx: Tx, neighbourhoodId: Id, instalments: readonly Instalment[]): Promise<void> {
  if (instalments.length === 0) return;
  const column = <T>(of: (one: Instalment) => T): T[] => instalments.map(of);
  await tx.rows(
    `insert into instalment (neighbourhood_id, id, home_id, sheet_id, menu_line_id, purpose, direction, channel, amount, due_on, replaces)
     select $1, i.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::numeric[], $10::date[], $11::uuid[]) as i`,
    [
      neighbourhoodId, column(({ id }) => id), column(({ homeId }) => homeId), column(({ sheetId }) => sheetId), column(({ menuLineId }) => menuLineId), column(({ purpose }) => purpose),
      column(({ direction }) => direction), column(({ channel }) => channel), column(({ amount }) => formatMoney(amount)), column(({ dueOn }) => dueOn), column(({ replaces }) => replaces),
    ],
  );
}

type InstalmentRow = Omit<Instalment, 'amount'>;

const INSTALMENT = `id, home_id as "homeId", sheet_id as "sheetId", menu_line_id as "menuLineId", purpose, direction, channel, due_on::text as "dueOn", replaces`;

/** The instalments of homes, of one line or of all. Their amounts and what came of them are in the ledger's open items. */
export function findInstalments(tx: Tx, neighbourhoodId: Id, homeIds: readonly Id[], menuLineId?: Id): Promise<InstalmentRow[]> {
  return tx.rows(
    `select ${INSTALMENT} from instalment where neighbourhood_id = $1 and home_id = any($2::uuid[]) and ($3::uuid is null or menu_line_id = $3) order by due_on, id`,
    [neighbourhoodId, [...homeIds], menuLineId ?? null],
  );
}

/** The next references of a neighbourhood: serial numbers with two digits that show a slip of the pen. Called under the lock of the books. */
export async function takeSerials(tx: Tx, neighbourhoodId: Id, count: number): Promise<bigint> {
  const row = await tx.row<{ last: string }>(
    `insert into payment_reference as r (neighbourhood_id, last) values ($1, $2) on conflict (neighbourhood_id) do update set last = r.last + $2 returning last::text`,
    [neighbourhoodId, count],
  );
  return BigInt(row?.last ?? '0') - BigInt(count);
}
