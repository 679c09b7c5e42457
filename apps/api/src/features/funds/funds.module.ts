import { Module } from '@nestjs/common';
import { DecideFundAct } from './maintenance/decide-fund-act.ts';
import { EstablishFund } from './maintenance/establish-fund.ts';
import { FundController } from './maintenance/fund.controller.ts';
import { ProposeFundAct } from './maintenance/propose-fund-act.ts';
import { ReadFundAccounts } from './maintenance/read-fund-accounts.ts';
import { ReadFund } from './maintenance/read-fund.ts';
import { CENTRE } from './provident/centre/centre.ts';
import { FileCentre } from './provident/centre/file-centre.ts';
import { ClaimBooks } from './provident/claim-books.ts';
import { ClaimSeals } from './provident/claim-seals.ts';
import { CreateClaim } from './provident/create-claim.ts';
import { IssueProof } from './provident/issue-proof.ts';
import { PaymentSources } from './provident/payment-sources.ts';
import { ProvidentController } from './provident/provident.controller.ts';
import { ReadClaims } from './provident/read-claims.ts';
import { RecordPayment } from './provident/record-payment.ts';
import { SubmitClaims } from './provident/submit-claims.ts';
import { TakeResults } from './provident/take-results.ts';

/** A city that offers another way to its centre names it here instead of the exchange by files. */
const centre = { provide: CENTRE, useClass: FileCentre };

@Module({
  controllers: [FundController, ProvidentController],
  providers: [
    DecideFundAct, EstablishFund, ProposeFundAct, ReadFund, ReadFundAccounts,
    centre, ClaimBooks, ClaimSeals, CreateClaim, IssueProof, PaymentSources, ReadClaims, RecordPayment, SubmitClaims, TakeResults,
  ],
  exports: [ClaimBooks, CreateClaim, DecideFundAct, EstablishFund, IssueProof, PaymentSources, ProposeFundAct, RecordPayment, SubmitClaims, TakeResults],
})
export class FundsModule {}
