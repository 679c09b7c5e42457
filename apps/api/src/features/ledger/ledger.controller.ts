import { Controller } from '@nestjs/common';
import { approveProposals, decideProposal, exportJournal, listEntries, listProposals, proposeAct, proveEntry, proveGrowth, readBooks, readEntry, type OutputOf } from '@linli/contracts';
import { asFile } from '../../platform/http/as-file.ts';
import { Route, type Input } from '../../platform/http/route.ts';
import { DecideProposal } from './decide-proposal.ts';
import { ProposeAct } from './propose-act.ts';
import { ReadBooks } from './read-books.ts';

@Controller()
export class LedgerController {
  readonly #books: ReadBooks;
  readonly #propose: ProposeAct;
  readonly #decide: DecideProposal;

  constructor(books: ReadBooks, propose: ProposeAct, decide: DecideProposal) {
    this.#books = books;
    this.#propose = propose;
    this.#decide = decide;
  }

  @Route(readBooks)
  books({ params, query }: Input<typeof readBooks>): Promise<OutputOf<typeof readBooks>> {
    return this.#books.books(params.neighbourhoodId, query.asOf);
  }

  @Route(listEntries)
  entries({ params, query }: Input<typeof listEntries>): Promise<OutputOf<typeof listEntries>> {
    return this.#books.entries(params.neighbourhoodId, params.fund, query);
  }

  @Route(readEntry)
  entry({ params }: Input<typeof readEntry>): Promise<OutputOf<typeof readEntry>> {
    return this.#books.entry(params.neighbourhoodId, params.entryId);
  }

  @Route(proveEntry)
  proof({ params }: Input<typeof proveEntry>): Promise<OutputOf<typeof proveEntry>> {
    return this.#books.proof(params.neighbourhoodId, params.entryId);
  }

  @Route(proveGrowth)
  growth({ params, query }: Input<typeof proveGrowth>): Promise<OutputOf<typeof proveGrowth>> {
    return this.#books.growth(params.neighbourhoodId, query.from);
  }

  @Route(exportJournal)
  async journal({ params, reply }: Input<typeof exportJournal>): Promise<Buffer> {
    const bytes = await this.#books.journal(params.neighbourhoodId);
    return asFile(reply, { bytes, fileName: 'linli.journal', type: 'text/plain; charset=utf-8', disposition: 'attachment' });
  }

  @Route(proposeAct)
  propose({ params, body, key, caller }: Input<typeof proposeAct>): Promise<OutputOf<typeof proposeAct>> {
    return this.#propose.run(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(listProposals)
  proposals({ params, query, caller }: Input<typeof listProposals>): Promise<OutputOf<typeof listProposals>> {
    return this.#propose.list(params.neighbourhoodId, query.limit, caller.personId);
  }

  @Route(decideProposal)
  decide({ params, body, caller }: Input<typeof decideProposal>): Promise<OutputOf<typeof decideProposal>> {
    return this.#decide.run(params.neighbourhoodId, params.proposalId, body, caller.personId);
  }

  @Route(approveProposals)
  approve({ params, body, caller }: Input<typeof approveProposals>): Promise<OutputOf<typeof approveProposals>> {
    return this.#decide.approve(params.neighbourhoodId, body.proposalIds, caller.personId);
  }
}
