import { Module } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { COST_ACCEPTED, CostsModule, type CostAccepted } from '../costs/index.ts';
import { FundsModule, PaymentSources } from '../funds/index.ts';
import { LedgerModule } from '../ledger/index.ts';
import { MenusModule } from '../menus/index.ts';
import { POLL_CLOSED, PollsModule, type PollClosed } from '../polls/index.ts';
import { ApportionPoll } from './apportion-poll.ts';
import { paidByHome } from './charges/account.queries.ts';
import { ApplyEvent } from './charges/apply-event.ts';
import { ChangeLine } from './charges/change-line.ts';
import { ChargeAccepted } from './charges/charge-accepted.ts';
import { ChargeLine } from './charges/charge-line.ts';
import { ChargesController } from './charges/charges.controller.ts';
import { DrawStatement } from './charges/draw-statement.ts';
import { ExplainCharge } from './charges/explain-charge.ts';
import { LoadFacts } from './charges/load-facts.ts';
import { ReadAccount } from './charges/read-account.ts';
import { ReadCharges } from './charges/read-charges.ts';
import { SplitInstalment } from './charges/split-instalment.ts';
import { ExplainShare } from './explain-share.ts';
import { PollShares } from './poll-shares.ts';
import { ReadCosts } from './read-costs.ts';
import { ReadShares } from './read-shares.ts';
import { SharesController } from './shares.controller.ts';

@Module({
  imports: [MenusModule, PollsModule, LedgerModule, FundsModule, CostsModule],
  controllers: [SharesController, ChargesController],
  providers: [ApportionPoll, ExplainShare, PollShares, ReadCosts, ReadShares, LoadFacts, ApplyEvent, ChargeAccepted, ChargeLine, ChangeLine, DrawStatement, ExplainCharge, ReadAccount, ReadCharges, SplitInstalment],
  exports: [ApportionPoll, ChargeLine, ChangeLine, SplitInstalment],
})
export class SharesModule {
  constructor(jobs: Jobs, apportion: ApportionPoll, charge: ChargeAccepted, payments: PaymentSources) {
    jobs.worker<PollClosed>(POLL_CLOSED, async ({ neighbourhoodId, pollId }) => {
      await apportion.run(neighbourhoodId, pollId);
      await charge.waiting(neighbourhoodId);
    });
    jobs.worker<CostAccepted>(COST_ACCEPTED, (accepted) => charge.run(accepted));
    payments.add(async (tx, neighbourhoodId, homeId, lineId) => {
      const { paid, paidFromProvidentFund, refunded, refundDue } = await paidByHome(tx, neighbourhoodId, homeId, lineId);
      // What the provident fund itself paid is no payment out of the home's own pocket.
      return { paid: paid - paidFromProvidentFund, received: refunded + refundDue };
    });
  }
}
