import { Module } from '@nestjs/common';
import { DrawAccounts } from './draw-accounts.ts';
import { ExportOpenData } from './export-open-data.ts';
import { NoticesModule } from '../notices/index.ts';
import { PublicMoneyController } from './public-money.controller.ts';
import { PublishBooks } from './publish-books.ts';
import { ReadPublicMoney } from './read-public-money.ts';

@Module({ imports: [NoticesModule], controllers: [PublicMoneyController], providers: [DrawAccounts, ExportOpenData, PublishBooks, ReadPublicMoney] })
export class PublicMoneyModule {}
