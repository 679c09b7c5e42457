import { apportion } from './apportion.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { plan } from './plan.ts';

/** Every command, by its name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([decide, plan, apportion].map((command) => [command.name, command]));

export const USAGE = [
  'linli <command> < input.json > output.json',
  '',
  ...[...COMMANDS.values()].map((command) => `  ${command.name.padEnd(10)} ${command.summary}`),
  '',
  'A refused input: one line on standard error that names the field, nothing on standard output, exit 2.',
].join('\n');
