import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../config.ts';
import { Jobs } from './jobs.ts';

@Global()
@Module({})
export class JobsModule {
  static forConfig(config: Config): DynamicModule {
    return { module: JobsModule, providers: [{ provide: Jobs, useFactory: () => new Jobs(config.databaseUrl) }], exports: [Jobs] };
  }
}
