import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config.ts';
import { FieldCipher } from './crypto/field-cipher.ts';
import { FileStore } from './files/file-store.ts';
import { OutboxSms } from './sms/outbox-sms.ts';
import { SMS, type SmsProvider } from './sms/sms.ts';

export const CONFIG = Symbol('config');

/** The one message provider that ships. Production names a real one here; without it, it does not start. */
function smsFor(config: Config): SmsProvider {
  if (!config.demo) throw new Error('Production needs a text message provider: none is configured.');
  return new OutboxSms();
}

/** What everything else stands on and nothing varies by request: settings, field encryption, files, messages. */
@Global()
@Module({})
export class ConfigModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: FieldCipher, useFactory: () => new FieldCipher(config.keys) },
        { provide: FileStore, useFactory: () => new FileStore(config.filesDir) },
        { provide: SMS, useFactory: () => smsFor(config) },
      ],
      exports: [CONFIG, FieldCipher, FileStore, SMS],
    };
  }
}
