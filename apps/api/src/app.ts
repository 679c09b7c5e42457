import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { equip, makeAdapter } from './platform/http/http.ts';

/** The whole API, ready for requests: what main listens with and tests inject into. */
export async function makeApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forConfig(config), makeAdapter(), { logger: ['error', 'warn'] });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  await equip(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
