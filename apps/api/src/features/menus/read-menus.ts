import { Injectable } from '@nestjs/common';
import type { listMenus, OutputOf, Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { Database } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import type { MenuView } from './line-view.ts';
import { loadMenu } from './load-menu.ts';
import { findMenus } from './menu.store.ts';

const WRITERS: readonly Role[] = ['committee', 'street'];

/** Drafts are for those who write them; everybody else sees a menu once it is frozen. */
function seesDrafts(roles: readonly Role[]): boolean {
  return roles.some((role) => WRITERS.includes(role));
}

@Injectable()
export class ReadMenus {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(neighbourhoodId: Id, roles: readonly Role[]): Promise<OutputOf<typeof listMenus>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const menus = await findMenus(tx, neighbourhoodId, seesDrafts(roles));
      return {
        items: menus.map((menu) => ({
          menuId: menu.id,
          title: menu.title,
          version: menu.version,
          status: menu.status,
          lineCount: menu.lineCount,
          createdAt: menu.createdAt.toISOString(),
          frozenAt: menu.frozenAt?.toISOString() ?? null,
        })),
      };
    });
  }

  read(neighbourhoodId: Id, menuId: Id, roles: readonly Role[]): Promise<MenuView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { menu, view } = await loadMenu(tx, neighbourhoodId, menuId);
      if (menu.status === 'draft' && !seesDrafts(roles)) throw new Refused('not-found');
      return view;
    });
  }
}
