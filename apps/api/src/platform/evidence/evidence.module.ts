import { Global, Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller.ts';
import { KeepEvidence } from './keep-evidence.ts';

/** Documents behind figures, for every feature that needs them. */
@Global()
@Module({ controllers: [EvidenceController], providers: [KeepEvidence], exports: [KeepEvidence] })
export class EvidenceModule {}
