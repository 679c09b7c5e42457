import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { refuse, type Outcome } from '@linli/kernel';
import { SHEET_LIMITS, type Sheet, type SheetRefusal } from './sheet.ts';

/** What the reading of one file may cost. */
export interface ReadingLimits {
  /** Milliseconds until the thread is stopped. */
  readonly timeMs: number;
  /** Megabytes of its heap. */
  readonly heapMb: number;
}

export const READING_LIMITS: ReadingLimits = { timeMs: 10_000, heapMb: 64 };

/** Built code stands in .js files; from source the thread runs .ts by type stripping and finds our packages as source, too. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const THREAD = new URL(FROM_SOURCE ? './sheet-thread.ts' : './sheet-thread.js', import.meta.url);

function isOutOfMemory(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * Reads an uploaded table in a thread of its own, so that a hostile file can neither stop the process nor fill its memory: past the limits
 * the thread is stopped and the file refused. The bytes are copied; the caller keeps hers.
 */
export async function readSheetApart(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<Outcome<Sheet, SheetRefusal>> {
  if (bytes.length > SHEET_LIMITS.fileBytes) return refuse('sheet-too-large');
  const copy = new Uint8Array(bytes);
  const worker = new Worker(THREAD, {
    workerData: { bytes: copy, fileName },
    transferList: [copy.buffer],
    execArgv: FROM_SOURCE ? ['--conditions=@linli/source', '--disable-warning=ExperimentalWarning'] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 8 },
  });
  // A thread that dies while it is being stopped must not take the process with it.
  worker.on('error', () => undefined);
  const timer = new AbortController();
  const stopped = setTimeout(() => timer.abort(), limits.timeMs);
  try {
    const [outcome] = (await once(worker, 'message', { signal: timer.signal })) as [Outcome<Sheet, SheetRefusal>];
    return outcome;
  } catch (error) {
    if (timer.signal.aborted) return refuse('sheet-too-slow');
    if (isOutOfMemory(error)) return refuse('sheet-too-large');
    throw error;
  } finally {
    clearTimeout(stopped);
    await worker.terminate();
  }
}
