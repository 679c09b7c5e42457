import { refuse, type Outcome, type Refusal } from '@linli/kernel';
import { z } from 'zod';
import type { RefusalCode } from './sentences.ts';

/** More homes than any neighbourhood has; beyond it the input is refused instead of counted. */
export const MOST_HOMES = 200_000;

/** Every message of the schema is a refusal code; a field that is not there has the same code everywhere. */
export const code = (wrong: RefusalCode) => ({ error: (issue: { input?: unknown }): RefusalCode => (issue.input === undefined ? 'field-missing' : wrong) });
/** The code of a check that follows the first: the field is there, and its form is right. */
export const check = (wrong: RefusalCode) => ({ error: wrong });
export const oneOf = <Key extends string>(registry: Readonly<Record<Key, unknown>>, wrong: RefusalCode) =>
  z.enum(Object.keys(registry) as Key[], code(wrong));
/** A name or code of the input. Control characters and half characters are refused: they cannot be stored, and hide what is printed. */
export const name = z
  .string(code('text-expected'))
  .min(1, check('text-empty'))
  .max(100, check('text-too-long'))
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), check('text-unprintable'));
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue): RefusalCode => (issue.code === 'unrecognized_keys' ? 'field-unknown' : issue.input === undefined ? 'field-missing' : 'object-expected'),
  });
export const list = <Item extends z.ZodType>(item: Item) => z.array(item, code('list-expected')).max(MOST_HOMES, check('list-too-long'));

/** Any object, every key of it kept: `z.record` would drop `__proto__` without a word. What the keys may be, says the rule. */
export const anyObject = z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), check('object-expected'));

/** A decimal as it is written: text. Its digits are read by the rule. */
export const decimal = z.string(code('decimal-not-text'));

/** The first thing wrong with the form of the input; an unknown field is named itself, not only the place where it stands. */
export function refuseIssue(issue: z.core.$ZodIssue | undefined): Outcome<never, Refusal> {
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  return refuse(issue?.message ?? 'input-malformed', path.length === 0 ? 'input' : path.join('.'));
}
