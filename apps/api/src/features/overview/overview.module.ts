import { Module } from '@nestjs/common';
import { OverviewController } from './overview.controller.ts';
import { ReadOverview } from './read-overview.ts';

@Module({ controllers: [OverviewController], providers: [ReadOverview] })
export class OverviewModule {}
