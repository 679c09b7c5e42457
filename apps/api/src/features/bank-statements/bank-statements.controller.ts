import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { uploadedFile } from '../../platform/http/uploaded-file.ts';
import { Route, type Input } from '../../platform/http/route.ts';
import { BankAccounts } from './accounts/bank-accounts.ts';
import { ListLines } from './lines/list-lines.ts';
import { MatchByPeople } from './lines/match-by-people.ts';
import type { MatchProposalView } from './lines/line-view.ts';
import { ReadProof } from './proof/read-proof.ts';
import { ImportStatement } from './statements/import-statement.ts';
import type { StatementView } from './statements/statement-view.ts';

@Controller()
export class BankStatementsController {
  readonly #accounts: BankAccounts;
  readonly #import: ImportStatement;
  readonly #lines: ListLines;
  readonly #people: MatchByPeople;
  readonly #proof: ReadProof;

  constructor(accounts: BankAccounts, importStatement: ImportStatement, lines: ListLines, people: MatchByPeople, proof: ReadProof) {
    this.#accounts = accounts;
    this.#import = importStatement;
    this.#lines = lines;
    this.#people = people;
    this.#proof = proof;
  }

  @Route(contracts.listBankAccounts)
  accounts({ params }: Input<typeof contracts.listBankAccounts>): Promise<OutputOf<typeof contracts.listBankAccounts>> {
    return this.#accounts.list(params.neighbourhoodId);
  }

  @Route(contracts.registerBankAccount)
  register({ params, body, caller }: Input<typeof contracts.registerBankAccount>): Promise<OutputOf<typeof contracts.registerBankAccount>> {
    return this.#accounts.register(params.neighbourhoodId, params.fund, body, caller.personId);
  }

  @Route(contracts.uploadStatement)
  async upload({ params, caller, request }: Input<typeof contracts.uploadStatement>): Promise<StatementView> {
    return this.#import.upload(params.neighbourhoodId, params.fund, await uploadedFile(request), caller.personId);
  }

  @Route(contracts.setStatementOptions)
  complete({ params, body }: Input<typeof contracts.setStatementOptions>): Promise<StatementView> {
    return this.#import.complete(params.neighbourhoodId, params.statementId, body);
  }

  @Route(contracts.readBankStatement)
  read({ params }: Input<typeof contracts.readBankStatement>): Promise<StatementView> {
    return this.#import.read(params.neighbourhoodId, params.statementId);
  }

  @Route(contracts.confirmStatement)
  confirm({ params, key, caller }: Input<typeof contracts.confirmStatement>): Promise<StatementView> {
    return this.#import.confirm(params.neighbourhoodId, params.statementId, key, caller.personId);
  }

  @Route(contracts.listBankStatements)
  list({ params, query }: Input<typeof contracts.listBankStatements>): Promise<OutputOf<typeof contracts.listBankStatements>> {
    return this.#import.list(params.neighbourhoodId, query.fund, query.limit);
  }

  @Route(contracts.listUnmatchedLines)
  waiting({ params, query, caller }: Input<typeof contracts.listUnmatchedLines>): Promise<OutputOf<typeof contracts.listUnmatchedLines>> {
    return this.#lines.waiting(params.neighbourhoodId, query, caller.personId);
  }

  @Route(contracts.listMatchCandidates)
  candidates({ params, query, caller }: Input<typeof contracts.listMatchCandidates>): Promise<OutputOf<typeof contracts.listMatchCandidates>> {
    return this.#lines.candidates(params.neighbourhoodId, params.lineId, query.search, caller.personId);
  }

  @Route(contracts.proposeMatch)
  propose({ params, body, key, caller }: Input<typeof contracts.proposeMatch>): Promise<MatchProposalView> {
    return this.#people.propose(params.neighbourhoodId, params.lineId, body, key, caller.personId);
  }

  @Route(contracts.decideMatch)
  decide({ params, body, caller }: Input<typeof contracts.decideMatch>): Promise<MatchProposalView> {
    return this.#people.decide(params.neighbourhoodId, params.proposalId, body, caller.personId);
  }

  @Route(contracts.readBankProof)
  proof({ params }: Input<typeof contracts.readBankProof>): Promise<OutputOf<typeof contracts.readBankProof>> {
    return this.#proof.run(params.neighbourhoodId);
  }
}
