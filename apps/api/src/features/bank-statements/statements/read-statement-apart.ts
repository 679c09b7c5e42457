import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Camt053Refusal, CsvRefusal } from '@linli/bank-statements';
import { refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { ReadingRequest, ReadStatement } from './read-statement-text.ts';

/** Milliseconds and megabytes that the reading of one file may take. */
const LIMITS = { timeMs: 15_000, heapMb: 64 } as const;
/** Built code stands in .js files; from source the thread runs .ts by type stripping and finds our packages as source, too. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const THREAD = new URL(FROM_SOURCE ? './statement-thread.ts' : './statement-thread.js', import.meta.url);

export type ReadingRefusal = Camt053Refusal | CsvRefusal | Refusal<'statement-encoding' | 'statement-too-large' | 'statement-too-slow'>;

/**
 * Reads a statement in a thread of its own: whatever the file is, the process neither stops nor keeps the memory of a large XML tree, and
 * past the limits the thread is stopped and the file refused. The bytes go over to the thread.
 */
export async function readStatementApart(request: ReadingRequest, limits: { readonly timeMs: number; readonly heapMb: number } = LIMITS): Promise<Outcome<ReadStatement, ReadingRefusal>> {
  const worker = new Worker(THREAD, {
    workerData: request,
    transferList: [request.bytes.buffer as ArrayBuffer],
    execArgv: FROM_SOURCE ? ['--conditions=@linli/source', '--disable-warning=ExperimentalWarning'] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 8 },
  });
  // A thread that dies while it is being stopped must not take the process with it.
  worker.on('error', () => undefined);
  const timer = new AbortController();
  const stopped = setTimeout(() => timer.abort(), limits.timeMs);
  try {
    const [outcome] = (await once(worker, 'message', { signal: timer.signal })) as [Outcome<ReadStatement, ReadingRefusal>];
    return outcome;
  } catch (error) {
    if (timer.signal.aborted) return refuse('statement-too-slow');
    if ((error as { readonly code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('statement-too-large');
    throw error;
  } finally {
    clearTimeout(stopped);
    await worker.terminate();
  }
}
