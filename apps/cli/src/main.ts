import { COMMANDS, USAGE } from './commands.ts';
import { readInput } from './read-input.ts';
import { refusalLine } from './sentences.ts';

const REFUSED = 2;

function leave(line: string): void {
  process.exitCode = REFUSED;
  process.stderr.write(`${line}\n`);
}

async function main([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined) return leave(USAGE);
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = COMMANDS.get(name);
  if (command === undefined || rest.length > 0) return leave(refusalLine({ code: command === undefined ? 'command-unknown' : 'argument-surplus', field: 'command' }));
  const input = await readInput(process.stdin);
  const outcome = input.ok ? command.run(input.value) : input;
  if (!outcome.ok) return leave(refusalLine(outcome.refusal));
  process.stdout.write(`${JSON.stringify(outcome.value)}\n`);
}

// Whoever stops reading (`| head`) ends us quietly; whoever closed standard error still gets the exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.stderr.on('error', () => undefined);
await main(process.argv.slice(2));
