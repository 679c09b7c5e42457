import { refuse, type Outcome, type Refusal } from '@linli/kernel';
import { z } from 'zod';

/** More homes than any neighbourhood has; beyond it the input is refused instead of counted. */
export const MOST_HOMES = 200_000;

/** Every message of the schema is a refusal code; a field that is not there has the same code everywhere. */
export const code = (wrong: string) => ({ error: (issue: { input?: unknown }) => (issue.input === undefined ? 'field-missing' : wrong) });
export const oneOf = <Key extends string>(registry: Readonly<Record<Key, unknown>>, wrong: string) =>
  z.enum(Object.keys(registry) as Key[], code(wrong));
export const name = z.string(code('text-expected')).min(1, { error: 'text-empty' }).max(100, { error: 'text-too-long' });
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? 'field-unknown' : issue.input === undefined ? 'field-missing' : 'object-expected'),
  });
export const list = <Item extends z.ZodType>(item: Item) => z.array(item, code('list-expected')).max(MOST_HOMES, { error: 'list-too-long' });

/** A decimal as it is written: text. Its digits are read by the rule. */
export const decimal = z.string(code('decimal-not-text'));

/** The first thing wrong with the form of the input; an unknown field is named itself, not only the place where it stands. */
export function refuseIssue(issue: z.core.$ZodIssue | undefined): Outcome<never, Refusal> {
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  return refuse(issue?.message ?? 'input-malformed', path.length === 0 ? 'input' : path.join('.'));
}
