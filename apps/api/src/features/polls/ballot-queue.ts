import type { Id } from '@linli/kernel';

/** How many ballots one transaction takes at most: it bounds the time that the poll's lock is held. */
const MOST_IN_A_BATCH = 256;
/** How many may wait for one poll; beyond it the answer is «busy», at once. */
const MOST_WAITING = 5_000;

export interface Waiting<Request, Answer> {
  readonly request: Request;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

type Batch<Request, Answer> = (neighbourhoodId: Id, pollId: Id, requests: readonly Request[]) => Promise<Answer[]>;

/**
 * The group commit (docs/decisions/0007): while one batch of a poll is being written, arriving ballots wait here; the next batch takes
 * them all. An answer is given only after its batch was committed. A batch that fails is tried again one by one, so that no ballot
 * fails because of its neighbour.
 */
export class BallotQueue<Request, Answer> {
  readonly #run: Batch<Request, Answer>;
  readonly #busy: () => Error;
  readonly #waiting = new Map<string, Waiting<Request, Answer>[]>();
  readonly #running = new Set<string>();

  constructor(run: Batch<Request, Answer>, busy: () => Error) {
    this.#run = run;
    this.#busy = busy;
  }

  add(neighbourhoodId: Id, pollId: Id, request: Request): Promise<Answer> {
    const key = `${neighbourhoodId}/${pollId}`;
    const queue = this.#waiting.get(key) ?? [];
    if (queue.length >= MOST_WAITING) return Promise.reject(this.#busy());
    this.#waiting.set(key, queue);
    return new Promise((answer, fail) => {
      queue.push({ request, answer, fail });
      if (!this.#running.has(key)) void this.#drain(key, neighbourhoodId, pollId);
    });
  }

  async #drain(key: string, neighbourhoodId: Id, pollId: Id): Promise<void> {
    this.#running.add(key);
    // Whoever arrives in the same turn of the event loop belongs to the first batch already.
    await new Promise((resolve) => setImmediate(resolve));
    for (let queue = this.#waiting.get(key); queue !== undefined && queue.length > 0; queue = this.#waiting.get(key)) {
      await this.#settle(neighbourhoodId, pollId, queue.splice(0, MOST_IN_A_BATCH));
    }
    this.#waiting.delete(key);
    this.#running.delete(key);
  }

  async #settle(neighbourhoodId: Id, pollId: Id, batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await this.#run(neighbourhoodId, pollId, batch.map((waiting) => waiting.request));
      for (const [at, waiting] of batch.entries()) waiting.answer(answers[at] as Answer);
    } catch (error) {
      if (batch.length === 1) batch[0]?.fail(error);
      else for (const waiting of batch) await this.#settle(neighbourhoodId, pollId, [waiting]);
    }
  }
}
