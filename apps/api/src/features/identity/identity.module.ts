import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Config } from '../../config.ts';
import { CONFIG } from '../../platform/config.module.ts';
import { AccessGuard, SESSIONS } from '../../platform/http/access.guard.ts';
import { IdentityController } from './identity.controller.ts';
import { IssueCode } from './issue-code.ts';
import { Limits } from './limits.ts';
import { LivingSessions } from './living-sessions.ts';
import { People } from './people.ts';
import { ReadOutbox } from './read-outbox.ts';
import { ReadSession } from './read-session.ts';
import { RequestCode } from './request-code.ts';
import { RequestFreshCode } from './request-fresh-code.ts';
import { SignInByCode } from './sign-in-by-code.ts';
import { SignInByPassword } from './sign-in-by-password.ts';

@Global()
@Module({
  controllers: [IdentityController],
  providers: [
    { provide: Limits, inject: [DataSource, CONFIG], useFactory: (source: DataSource, config: Config) => new Limits(source, config.codesPerAddressHour) },
    { provide: SESSIONS, useClass: LivingSessions },
    { provide: APP_GUARD, useClass: AccessGuard },
    IssueCode,
    People,
    ReadOutbox,
    ReadSession,
    RequestCode,
    RequestFreshCode,
    SignInByCode,
    SignInByPassword,
  ],
  exports: [People, SESSIONS],
})
export class IdentityModule {}
