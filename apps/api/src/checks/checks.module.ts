import { Module } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.ts';
import { ChecksController } from './checks.controller.ts';
import { KeepChecks } from './keep-checks.ts';

const CHECK_DATA = 'check-data';

@Module({ controllers: [ChecksController], providers: [KeepChecks], exports: [KeepChecks] })
export class ChecksModule {
  constructor(jobs: Jobs, checks: KeepChecks) {
    jobs.nightly(CHECK_DATA, '30 2 * * *', () => checks.everywhere());
  }
}
