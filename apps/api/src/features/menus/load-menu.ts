import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { queryHomes } from '../homes/index.ts';
import { linesOf, viewMenu, type LineBody, type MenuView } from './line-view.ts';
import { findContent, findMenu, type MenuRow } from './menu.store.ts';

/** A frozen menu as it was digested: the record holds everything that was decided on. */
export interface FrozenRecord {
  readonly format: 'linli-menu-1';
  readonly title: string;
  readonly version: number;
  readonly lines: readonly LineBody[];
}

/** The menu as its readers see it: a draft from its rows, a frozen one from its record. */
export async function loadMenu(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<{ menu: MenuRow; view: MenuView }> {
  const menu = await findMenu(tx, neighbourhoodId, menuId);
  if (menu === undefined) throw new Refused('not-found');
  const lines = menu.status === 'frozen' ? (menu.record as FrozenRecord).lines : linesOf(await findContent(tx, neighbourhoodId, menuId));
  return { menu, view: viewMenu(menu, lines, await queryHomes(tx, neighbourhoodId)) };
}
