import { parentPort, workerData } from 'node:worker_threads';
import { readStatementText, type ReadingRequest } from './read-statement-text.ts';

// The body of the thread that `readStatementApart` starts: one file in, one outcome out.
parentPort?.postMessage(readStatementText(workerData as ReadingRequest));
