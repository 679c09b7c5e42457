import { Worker } from 'node:worker_threads';
import type { DocumentText } from '@linli/documents';
import type { PdfAnswer, PdfForm, PdfTask } from './pdf-thread.ts';

interface Waiting {
  readonly task: PdfTask;
  readonly resolve: (answer: PdfAnswer) => void;
  readonly reject: (error: Error) => void;
}

const MOST_WAITING = 200;
const LONGEST_MS = 15_000;
/** A worker keeps two fonts and their caches; it is replaced after this many documents so that its memory stays bounded. */
const DOCUMENTS_PER_WORKER = 200;

/**
 * Draws PDFs beside the request path: one worker thread, started when it is first needed, a bounded queue, a time limit for each
 * document. A worker that hangs or dies is replaced; its document fails, those behind it do not.
 */
export class PdfWorkers {
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #drawn = 0;
  #current: Waiting | undefined;
  #clock: NodeJS.Timeout | undefined;

  /** The PDF of a document. Rejects with a sentence when the queue is full, the time is over, or a character cannot be drawn. */
  async render(document: DocumentText, form: PdfForm): Promise<Uint8Array> {
    if (this.#waiting.length >= MOST_WAITING) throw new Error('Too many documents wait to be drawn.');
    const answer = await new Promise<PdfAnswer>((resolve, reject) => {
      this.#waiting.push({ task: { document, form }, resolve, reject });
      this.#next();
    });
    if ('bytes' in answer) return answer.bytes;
    throw new Error('undrawable' in answer ? `The font cannot draw: ${answer.undrawable.join(' ')}` : answer.failure);
  }

  async close(): Promise<void> {
    clearTimeout(this.#clock);
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) return;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#clock = setTimeout(() => this.#replace(new Error('A document took too long to draw.')), LONGEST_MS);
    this.#worker.postMessage(this.#current.task);
  }

  #start(): Worker {
    // From source under tests the thread is a .ts file that Node strips; in the product it is the built .js beside us.
    const file = new URL(import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : './pdf-thread.js', import.meta.url);
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: [...process.execArgv.filter((flag) => flag.startsWith('--conditions')), ...(import.meta.url.endsWith('.ts') ? ['--conditions=@linli/source'] : [])] });
    worker.on('message', (answer: PdfAnswer) => this.#settle((waiting) => waiting.resolve(answer)));
    worker.on('error', (error) => this.#replace(error instanceof Error ? error : new Error(String(error))));
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
    if (this.#drawn >= DOCUMENTS_PER_WORKER) this.#drop();
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
