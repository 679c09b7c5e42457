export { WriteMenu } from './write-menu.ts';
export { MenusModule } from './menus.module.ts';
export { FrozenMenus, type FrozenMenu } from './frozen-menus.ts';
export { sharingHomes, type LineView, type MenuView } from './line-view.ts';
