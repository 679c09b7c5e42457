import { Module } from '@nestjs/common';
import { FrozenMenus } from './frozen-menus.ts';
import { MenusController } from './menus.controller.ts';
import { ReadMenus } from './read-menus.ts';
import { WriteMenu } from './write-menu.ts';

@Module({ controllers: [MenusController], providers: [FrozenMenus, ReadMenus, WriteMenu], exports: [FrozenMenus, WriteMenu] })
export class MenusModule {}
