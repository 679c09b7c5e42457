export { OperationsModule } from './operations.module.ts';
export { RegisterAsset } from './register-asset.ts';
export { WriteOperationsDraft } from './write-operations-draft.ts';
export { SubmitOperationsDraft } from './submit-operations-draft.ts';
export { CheckOperationsReport } from './check-operations-report.ts';
export { RecordFinance } from './record-finance.ts';
