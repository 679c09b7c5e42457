import { Module } from '@nestjs/common';
import { DecideProposal } from './decide-proposal.ts';
import { LedgerController } from './ledger.controller.ts';
import { ProposeAct } from './propose-act.ts';
import { ReadBooks } from './read-books.ts';

@Module({ controllers: [LedgerController], providers: [DecideProposal, ProposeAct, ReadBooks] })
export class LedgerModule {}
