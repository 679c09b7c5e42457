import { Module } from '@nestjs/common';
import { CostsModule } from '../costs/index.ts';
import { FundsModule } from '../funds/index.ts';
import { LedgerModule } from '../ledger/index.ts';
import { CheckOperationsReport } from './check-operations-report.ts';
import { OperationsController } from './operations.controller.ts';
import { ReadOperations } from './read-operations.ts';
import { RecordFinance } from './record-finance.ts';
import { RegisterAsset } from './register-asset.ts';
import { SubmitOperationsDraft } from './submit-operations-draft.ts';
import { WriteOperationsDraft } from './write-operations-draft.ts';

@Module({
  imports: [CostsModule, FundsModule, LedgerModule],
  controllers: [OperationsController],
  providers: [RegisterAsset, WriteOperationsDraft, SubmitOperationsDraft, CheckOperationsReport, ReadOperations, RecordFinance],
  exports: [RegisterAsset, WriteOperationsDraft, SubmitOperationsDraft, CheckOperationsReport, RecordFinance],
})
export class OperationsModule {}
