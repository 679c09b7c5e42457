/** How many requests one run takes at most: it bounds how long the locks of a run are held. */
const MOST_IN_A_GROUP = 256;
/** How many may wait under one key; beyond it the answer is «busy», at once. */
const MOST_WAITING = 5_000;

interface Waiting<Request, Answer> {
  readonly request: Request;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

type Run<Key, Request, Answer> = (key: Key, requests: readonly Request[]) => Promise<Answer[]>;

/**
 * Does in one go what many ask for at once: while one group of a key is being worked on, arriving requests wait; the next group takes
 * them all. Nobody is answered before the group is done. A group that fails is tried again one by one, so that no request fails because
 * of its neighbour. With one request at a time a group is one request and nothing waits.
 */
export class GroupQueue<Key, Request, Answer> {
  readonly #run: Run<Key, Request, Answer>;
  readonly #name: (key: Key) => string;
  readonly #busy: () => Error;
  readonly #waiting = new Map<string, Waiting<Request, Answer>[]>();
  readonly #running = new Set<string>();

  constructor(name: (key: Key) => string, run: Run<Key, Request, Answer>, busy: () => Error) {
    this.#name = name;
    this.#run = run;
    this.#busy = busy;
  }

  add(key: Key, request: Request): Promise<Answer> {
    const name = this.#name(key);
    const queue = this.#waiting.get(name) ?? [];
    if (queue.length >= MOST_WAITING) return Promise.reject(this.#busy());
    this.#waiting.set(name, queue);
    return new Promise((answer, fail) => {
      queue.push({ request, answer, fail });
      if (!this.#running.has(name)) void this.#drain(name, key);
    });
  }

  async #drain(name: string, key: Key): Promise<void> {
    this.#running.add(name);
    // Whoever arrives in the same turn of the event loop belongs to the first group already.
    await new Promise((resolve) => setImmediate(resolve));
    for (let queue = this.#waiting.get(name); queue !== undefined && queue.length > 0; queue = this.#waiting.get(name)) {
      await this.#settle(key, queue.splice(0, MOST_IN_A_GROUP));
    }
    this.#waiting.delete(name);
    this.#running.delete(name);
  }

  async #settle(key: Key, group: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await this.#run(key, group.map((waiting) => waiting.request));
      for (const [at, waiting] of group.entries()) waiting.answer(answers[at] as Answer);
    } catch (error) {
      if (group.length === 1) group[0]?.fail(error);
      else for (const waiting of group) await this.#settle(key, [waiting]);
    }
  }
}
