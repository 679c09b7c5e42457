export { BankAccounts } from './accounts/bank-accounts.ts';
export { BankStatementsModule } from './bank-statements.module.ts';
export { ImportStatement } from './statements/import-statement.ts';
export { MatchByPeople } from './lines/match-by-people.ts';
