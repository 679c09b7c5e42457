import { Module } from '@nestjs/common';
import { AboutNotice } from './about-notice.ts';
import { NoticesController } from './notices.controller.ts';
import { PublishNotice } from './publish-notice.ts';
import { ReadNotices } from './read-notices.ts';

@Module({ controllers: [NoticesController], providers: [AboutNotice, PublishNotice, ReadNotices], exports: [AboutNotice, PublishNotice] })
export class NoticesModule {}
