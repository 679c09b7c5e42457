import { Controller } from '@nestjs/common';
import { createMenu, freezeMenu, listMenus, readMenu, writeMenu, type OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../platform/http/route.ts';
import type { MenuView } from './line-view.ts';
import { ReadMenus } from './read-menus.ts';
import { WriteMenu } from './write-menu.ts';

@Controller()
export class MenusController {
  readonly #read: ReadMenus;
  readonly #write: WriteMenu;

  constructor(read: ReadMenus, write: WriteMenu) {
    this.#read = read;
    this.#write = write;
  }

  @Route(createMenu)
  create({ params, body, caller }: Input<typeof createMenu>): Promise<MenuView> {
    return this.#write.create(params.neighbourhoodId, body, caller.personId);
  }

  @Route(listMenus)
  list({ params, caller }: Input<typeof listMenus>): Promise<OutputOf<typeof listMenus>> {
    return this.#read.list(params.neighbourhoodId, caller.roles);
  }

  @Route(readMenu)
  read({ params, caller }: Input<typeof readMenu>): Promise<MenuView> {
    return this.#read.read(params.neighbourhoodId, params.menuId, caller.roles);
  }

  @Route(writeMenu)
  write({ params, body, caller }: Input<typeof writeMenu>): Promise<MenuView> {
    return this.#write.write(params.neighbourhoodId, params.menuId, body, caller.personId);
  }

  @Route(freezeMenu)
  freeze({ params, body, caller }: Input<typeof freezeMenu>): Promise<MenuView> {
    return this.#write.freeze(params.neighbourhoodId, params.menuId, body, caller.personId);
  }
}
