import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.ts';
import { PublishNotice } from './publish-notice.ts';
import { ReadNotices } from './read-notices.ts';

@Module({ controllers: [NoticesController], providers: [PublishNotice, ReadNotices], exports: [PublishNotice] })
export class NoticesModule {}
