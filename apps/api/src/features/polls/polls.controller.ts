import { Controller } from '@nestjs/common';
import { castBallot, closePoll, listPolls, publishPoll, readBallotPaper, readPoll, readResult, readTurnout, type OutputOf } from '@linli/contracts';
import { Database } from '../../platform/database/transaction.ts';
import { Route, type Input } from '../../platform/http/route.ts';
import { CastBallot } from './cast-ballot.ts';
import { ClosePoll } from './close-poll.ts';
import { loadPoll } from './poll-view.ts';
import { queryPolls, queryResult, queryTurnout } from './polls.queries.ts';
import { PublishPoll } from './publish-poll.ts';
import { ReadBallotPaper } from './read-ballot-paper.ts';

@Controller()
export class PollsController {
  readonly #database: Database;
  readonly #publish: PublishPoll;
  readonly #cast: CastBallot;
  readonly #close: ClosePoll;
  readonly #paper: ReadBallotPaper;

  constructor(database: Database, publish: PublishPoll, cast: CastBallot, close: ClosePoll, paper: ReadBallotPaper) {
    this.#database = database;
    this.#publish = publish;
    this.#cast = cast;
    this.#close = close;
    this.#paper = paper;
  }

  @Route(publishPoll)
  publish({ params, body, caller }: Input<typeof publishPoll>): Promise<OutputOf<typeof publishPoll>> {
    return this.#publish.run(params.neighbourhoodId, body, caller.personId);
  }

  @Route(listPolls)
  list({ params }: Input<typeof listPolls>): Promise<OutputOf<typeof listPolls>> {
    return this.#database.inNeighbourhood(params.neighbourhoodId, (tx) => queryPolls(tx, params.neighbourhoodId));
  }

  @Route(readPoll)
  async read({ params }: Input<typeof readPoll>): Promise<OutputOf<typeof readPoll>> {
    return this.#database.inNeighbourhood(params.neighbourhoodId, async (tx) => (await loadPoll(tx, params.neighbourhoodId, params.pollId)).view);
  }

  @Route(readBallotPaper)
  paper({ params, caller }: Input<typeof readBallotPaper>): Promise<OutputOf<typeof readBallotPaper>> {
    return this.#paper.run(params.neighbourhoodId, params.pollId, caller.personId);
  }

  @Route(castBallot)
  cast({ params, body, key, caller }: Input<typeof castBallot>): Promise<OutputOf<typeof castBallot>> {
    return this.#cast.run(params.neighbourhoodId, params.pollId, body, key, caller);
  }

  @Route(closePoll)
  close({ params, caller }: Input<typeof closePoll>): Promise<OutputOf<typeof closePoll>> {
    return this.#close.run(params.neighbourhoodId, params.pollId, caller.personId);
  }

  @Route(readResult)
  result({ params }: Input<typeof readResult>): Promise<OutputOf<typeof readResult>> {
    return this.#database.inNeighbourhood(params.neighbourhoodId, (tx) => queryResult(tx, params.neighbourhoodId, params.pollId));
  }

  @Route(readTurnout)
  turnout({ params, query }: Input<typeof readTurnout>): Promise<OutputOf<typeof readTurnout>> {
    return this.#database.inNeighbourhood(params.neighbourhoodId, (tx) => queryTurnout(tx, params.neighbourhoodId, params.pollId, query.building));
  }
}
