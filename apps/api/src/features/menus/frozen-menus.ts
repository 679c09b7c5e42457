import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { menuQuestions, readLine, type MenuLine, type MenuQuestion } from '@linli/menus';
import type { Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { loadMenu } from './load-menu.ts';
import type { MenuView } from './line-view.ts';

export interface FrozenMenu {
  readonly digest: string;
  readonly view: MenuView;
  readonly lines: readonly MenuLine[];
  readonly questions: readonly MenuQuestion[];
}

/** Frozen menus for the features that come after: polls ask about them, shares apportion them. */
@Injectable()
export class FrozenMenus {
  /** The menu with its questions; a draft is refused. */
  async read(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<FrozenMenu> {
    const { menu, view } = await loadMenu(tx, neighbourhoodId, menuId);
    if (menu.status !== 'frozen' || menu.digest === null) throw new Refused('menu-not-frozen');
    const lines = view.lines.map((line) => {
      const read = readLine(line);
      if (!read.ok) throw new Error(`Broken invariant: a frozen menu has readable lines (${read.refusal.code})`);
      return read.value;
    });
    return { digest: menu.digest, view, lines, questions: menuQuestions(lines) };
  }
}
