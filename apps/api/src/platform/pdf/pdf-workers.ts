import { Worker } from 'node:worker_threads';
import type { DocumentText } from '@linli/documents';
import { UndrawableText } from './fonts.ts';
import type { PdfAnswer, PdfForm, PdfTask } from './pdf-thread.ts';

interface Waiting {
  readonly task: PdfTask;
  readonly resolve: (answer: PdfAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** The bounds that keep drawing from hurting the API: how many may wait, how long one may take, when a thread is replaced. */
export interface PdfLimits {
  readonly mostWaiting: number;
  readonly longestMs: number;
  /** A thread keeps two fonts and their caches; replacing it keeps its memory bounded. */
  readonly documentsPerWorker: number;
}

const LIMITS: PdfLimits = { mostWaiting: 200, longestMs: 15_000, documentsPerWorker: 200 };

const IS_SOURCE = import.meta.url.endsWith('.ts');

/**
 * Draws PDFs beside the request path: one worker thread, started when it is first needed, a bounded queue, a time limit for each
 * document. A thread that hangs or dies is replaced; its document fails, those behind it do not.
 */
export class PdfWorkers {
  readonly #limits: PdfLimits;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #drawn = 0;
  #current: Waiting | undefined;
  #clock: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(limits: Partial<PdfLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * The PDF of a document.
   *
   * @throws UndrawableText where a character is missing from the font; Error with a sentence when the queue is full, the time is over,
   * or the workers are closed
   */
  async render(document: DocumentText, form: PdfForm): Promise<Uint8Array> {
    if (this.#closed) throw new Error('Nothing is drawn any more.');
    if (this.#waiting.length >= this.#limits.mostWaiting) throw new Error('Too many documents wait to be drawn.');
    const answer = await new Promise<PdfAnswer>((resolve, reject) => {
      this.#waiting.push({ task: { document, form }, resolve, reject });
      this.#next();
    });
    if ('bytes' in answer) return answer.bytes;
    if ('undrawable' in answer) throw new UndrawableText(answer.undrawable);
    throw new Error(answer.failure);
  }

  /** Stops the thread. Whoever still waits is told. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#clock);
    const told = [...(this.#current === undefined ? [] : [this.#current]), ...this.#waiting.splice(0)];
    this.#current = undefined;
    for (const { reject } of told) reject(new Error('Nothing is drawn any more.'));
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) return;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#clock = setTimeout(() => this.#replace(new Error('A document took too long to draw.')), this.#limits.longestMs);
    this.#worker.postMessage(this.#current.task);
  }

  #start(): Worker {
    // From source under tests the thread is a .ts file that Node strips; in the product it is the built .js beside us.
    const file = new URL(IS_SOURCE ? './pdf-thread.ts' : './pdf-thread.js', import.meta.url);
    const conditions = IS_SOURCE ? ['--conditions=@linli/source'] : process.execArgv.filter((flag) => flag.startsWith('--conditions'));
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: conditions });
    // A thread that was replaced may still have an answer under way: it belongs to a document that has already failed, never to the next.
    const whileOurs = (act: () => void): void => void (worker === this.#worker && act());
    worker.on('message', (answer: PdfAnswer) => whileOurs(() => this.#settle((waiting) => waiting.resolve(answer))));
    worker.on('error', (error) => whileOurs(() => this.#replace(error instanceof Error ? error : new Error(String(error)))));
    worker.on('exit', (code) => whileOurs(() => this.#replace(new Error(`The drawing thread ended with code ${code}.`))));
    worker.unref();
    return worker;
  }

  #settle(tell: (waiting: Waiting) => void): void {
    clearTimeout(this.#clock);
    const waiting = this.#current;
    this.#current = undefined;
    if (waiting !== undefined) tell(waiting);
    this.#worker?.unref();
    this.#drawn += 1;
    if (this.#drawn >= this.#limits.documentsPerWorker) this.#drop();
    this.#next();
  }

  #replace(error: Error): void {
    this.#drop();
    this.#settle((waiting) => waiting.reject(error));
  }

  #drop(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#drawn = 0;
  }
}
