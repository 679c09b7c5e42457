import { Module } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { BankAccounts } from './accounts/bank-accounts.ts';
import { BankStatementsController } from './bank-statements.controller.ts';
import { ListLines } from './lines/list-lines.ts';
import { MatchByPeople } from './lines/match-by-people.ts';
import { PaymentOrders } from './orders/payment-orders.ts';
import { PaymentOrdersController } from './orders/payment-orders.controller.ts';
import { ReadProof } from './proof/read-proof.ts';
import { BOOK_STATEMENT, ImportStatement, type BookStatementJob } from './statements/import-statement.ts';
import { ReadStatementFile } from './statements/read-statement-file.ts';
import { WriteStatement } from './statements/write-statement.ts';

@Module({
  controllers: [BankStatementsController, PaymentOrdersController],
  providers: [BankAccounts, ImportStatement, ListLines, MatchByPeople, PaymentOrders, ReadProof, ReadStatementFile, WriteStatement],
  exports: [BankAccounts, ImportStatement, MatchByPeople],
})
export class BankStatementsModule {
  constructor(jobs: Jobs, write: WriteStatement) {
    jobs.worker<BookStatementJob>(BOOK_STATEMENT, ({ neighbourhoodId, statementId }) => write.run(neighbourhoodId, statementId));
  }
}
