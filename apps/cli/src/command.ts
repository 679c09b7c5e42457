import type { Outcome, Refusal } from '@linli/kernel';

/** One command of the command line: it reads one JSON value and answers with one, or refuses and names the field. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  run(input: unknown): Outcome<object, Refusal>;
}
