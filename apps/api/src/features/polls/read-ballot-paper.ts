import { Injectable } from '@nestjs/common';
import type { OutputOf, readBallotPaper } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { covers } from '@linli/voting';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { Database } from '../../platform/database/transaction.ts';
import { findOwnersBehind, ownerNamePlace } from '../homes/index.ts';
import { findOwnBallots, findOwnChoices } from './ballot.store.ts';
import { FrozenRolls, rollHome } from './frozen-rolls.ts';
import { loadPoll, scopeOf } from './poll-view.ts';

type BallotPaper = OutputOf<typeof readBallotPaper>;

/** The ballot papers of a person: one for each owner she stands behind that is on the roll. Her own choices, once cast, are hers to see. */
@Injectable()
export class ReadBallotPaper {
  readonly #database: Database;
  readonly #cipher: FieldCipher;
  readonly #rolls: FrozenRolls;

  constructor(database: Database, cipher: FieldCipher, rolls: FrozenRolls) {
    this.#database = database;
    this.#cipher = cipher;
    this.#rolls = rolls;
  }

  run(neighbourhoodId: Id, pollId: Id, personId: Id): Promise<BallotPaper> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { view } = await loadPoll(tx, neighbourhoodId, pollId);
      const roll = await this.#rolls.of(tx, neighbourhoodId, pollId);
      const behind = (await findOwnersBehind(tx, neighbourhoodId, personId)).filter((owner) => roll.homesOf.has(owner.ownerId));
      const ownerIds = behind.map((owner) => owner.ownerId);
      const ballots = await findOwnBallots(tx, neighbourhoodId, pollId, ownerIds);
      const choices = await findOwnChoices(tx, neighbourhoodId, pollId, ownerIds);
      const papers = behind.map((owner): BallotPaper['papers'][number] => {
        const homes = roll.homes.filter((home) => home.ownerId === owner.ownerId);
        const ballot = ballots.find((one) => one.ownerId === owner.ownerId);
        const byYou = ballot?.personId === personId;
        return {
          ownerId: owner.ownerId,
          ownerName: this.#cipher.open(owner.nameSealed, ownerNamePlace(neighbourhoodId)),
          mayVote: owner.mayVote,
          homes: homes.map(({ homeId, code, floor, areaM2 }) => ({ homeId, code, floor, areaM2 })),
          questionIds: roll.questions.filter((question) => homes.some((home) => covers(scopeOf(question), rollHome(home)))).map((question) => question.id),
          cast:
            ballot === undefined
              ? null
              : {
                  receiptCode: ballot.receiptCode,
                  castAt: ballot.castAt.toISOString(),
                  byYou,
                  choices: byYou ? choices.filter((choice) => choice.ownerId === owner.ownerId).map(({ questionId, choice }) => ({ questionId, choice })) : [],
                },
        };
      });
      return { poll: view, papers };
    });
  }
}
