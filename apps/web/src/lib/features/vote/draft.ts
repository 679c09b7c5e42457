import { isChoice, type Choice } from '@linli/voting';
import type { Cookies } from '@sveltejs/kit';

/** The answers given so far, by the place of the question on the paper (0 first). They are nobody's business but this browser's. */
export type Draft = ReadonlyMap<number, Choice>;

const NAME = 'ballot';
const LETTERS: Readonly<Record<Choice, string>> = { yes: 'y', no: 'n', abstain: 'a' };
const HOURS_KEPT = 4;

/** `0y.1a` — anything else in the cookie is dropped. */
export function readDraft(text: string | undefined, questions: number): Draft {
  const draft = new Map<number, Choice>();
  for (const part of (text ?? '').split('.')) {
    const match = /^(\d{1,2})([yna])$/.exec(part);
    const choice = Object.keys(LETTERS).find((one) => isChoice(one) && LETTERS[one] === match?.[2]);
    const at = Number(match?.[1]);
    if (match !== null && choice !== undefined && isChoice(choice) && at < questions) draft.set(at, choice);
  }
  return draft;
}

export function writeDraft(draft: Draft): string {
  return [...draft].sort(([left], [right]) => left - right).map(([at, choice]) => `${at}${LETTERS[choice]}`).join('.');
}

/** The answers stay out of addresses and scripts: a cookie of this ballot's pages alone. */
export function keepDraft(cookies: Cookies, url: URL, path: string, draft: Draft): void {
  cookies.set(NAME, writeDraft(draft), { path, httpOnly: true, secure: url.protocol === 'https:', sameSite: 'lax', maxAge: HOURS_KEPT * 3_600 });
}

export const draftIn = (cookies: Cookies, questions: number): Draft => readDraft(cookies.get(NAME), questions);

export function dropDraft(cookies: Cookies, path: string): void {
  cookies.delete(NAME, { path });
}
