import { refuse, type Outcome, type Refusal } from '@linli/kernel';
import { COMMANDS, USAGE } from './commands.ts';
import { refusalLine } from './sentences.ts';

const REFUSED = 2;
const MOST_BYTES = 64 * 1024 * 1024;

function leave(line: string, status: number): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = status;
}

async function readInput(): Promise<Outcome<unknown, Refusal>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return refuse('input-too-large', 'input');
    chunks.push(chunk);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return refuse('not-json', 'input');
  }
  if (text.trim() === '') return refuse('input-empty', 'input');
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return refuse('not-json', 'input');
  }
}

async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (command === undefined || rest.length > 0) {
    leave(name === undefined ? USAGE : `command: ${rest.length > 0 ? 'a command takes no arguments' : 'there is no such command'}; try --help`, REFUSED);
    return;
  }
  const input = await readInput();
  const outcome = input.ok ? command.run(input.value) : input;
  if (!outcome.ok) leave(refusalLine(outcome.refusal), REFUSED);
  else process.stdout.write(`${JSON.stringify(outcome.value)}\n`);
}

// Whoever stops reading (`| head`) ends us quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
await main(process.argv.slice(2));
