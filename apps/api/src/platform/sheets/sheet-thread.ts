import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';

// The body of the thread that `readSheetApart` starts: one file in, one outcome out.
const { bytes, fileName } = workerData as { readonly bytes: Uint8Array; readonly fileName: string };
parentPort?.postMessage(await readSheet(bytes, fileName));
