import { Module } from '@nestjs/common';
import { DrawAccounts } from './draw-accounts.ts';
import { ExportOpenData } from './export-open-data.ts';
import { PublicMoneyController } from './public-money.controller.ts';
import { ReadPublicMoney } from './read-public-money.ts';

@Module({ controllers: [PublicMoneyController], providers: [DrawAccounts, ExportOpenData, ReadPublicMoney] })
export class PublicMoneyModule {}
