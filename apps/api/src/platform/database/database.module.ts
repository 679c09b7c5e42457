import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Config } from '../../config.ts';
import { Database } from './transaction.ts';

@Global()
@Module({})
export class DatabaseModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          entities: [],
          synchronize: false,
          applicationName: 'linli-api',
          poolSize: config.pool,
          connectTimeoutMS: config.poolWaitMs,
          retryAttempts: 3,
          retryDelay: 300,
          logging: false,
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
