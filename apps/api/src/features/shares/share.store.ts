import type { Id } from '@linli/kernel';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { ShareInput } from './line-shares.ts';

export interface NewSheet {
  readonly menuLineId: Id;
  readonly pollId: Id;
  readonly input: ShareInput;
  readonly inputDigest: string;
  readonly shares: readonly { readonly homeId: Id; readonly amount: string }[];
}

/** Writes the first version of a line's shares; a line that has one already is left alone, so running twice writes once. */
export async function insertSheet(tx: Tx, neighbourhoodId: Id, sheet: NewSheet): Promise<boolean> {
  const id = newId();
  const { input } = sheet;
  const made = await tx.rows(
    `insert into share_sheet (neighbourhood_id, id, menu_line_id, poll_id, version, total, residents_total, rule_code, rule_version, input, input_digest)
     values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10) on conflict (neighbourhood_id, menu_line_id, version) do nothing returning id`,
    [neighbourhoodId, id, sheet.menuLineId, sheet.pollId, input.total, input.residentsTotal, input.rule, input.ruleVersion, JSON.stringify(input), sheet.inputDigest],
  );
  if (made.length === 0) return false;
  await tx.rows(`insert into share (neighbourhood_id, sheet_id, home_id, amount) select $1, $2, * from unnest($3::uuid[], $4::numeric[])`, [
    neighbourhoodId,
    id,
    sheet.shares.map((share) => share.homeId),
    sheet.shares.map((share) => share.amount),
  ]);
  return true;
}

export interface SheetRow {
  readonly id: Id;
  readonly menuLineId: Id;
  readonly pollId: Id;
  readonly version: number;
  readonly inputDigest: string;
  readonly createdAt: Date;
}

/** The newest sheet of every line that has one. */
export function findSheets(tx: Tx, neighbourhoodId: Id): Promise<SheetRow[]> {
  return tx.rows(
    `select distinct on (menu_line_id) id, menu_line_id as "menuLineId", poll_id as "pollId", version, input_digest as "inputDigest", created_at as "createdAt"
     from share_sheet where neighbourhood_id = $1 order by menu_line_id, version desc`,
    [neighbourhoodId],
  );
}

export function findInput(tx: Tx, neighbourhoodId: Id, sheetId: Id): Promise<{ input: ShareInput } | undefined> {
  return tx.row(`select input from share_sheet where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, sheetId]);
}

/** What homes owe by the given sheets. */
export function findShares(tx: Tx, neighbourhoodId: Id, sheetIds: readonly Id[], homeIds: readonly Id[]): Promise<{ sheetId: Id; homeId: Id; amount: string }[]> {
  return tx.rows(
    `select sheet_id as "sheetId", home_id as "homeId", amount::text from share where neighbourhood_id = $1 and sheet_id = any($2::uuid[]) and home_id = any($3::uuid[])`,
    [neighbourhoodId, sheetIds, homeIds],
  );
}
