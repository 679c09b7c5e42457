import { accept, refuse, type Outcome, type Refusal, type Source, type Text } from '@linli/kernel';

/** One word of a closed vocabulary: its name, the law behind it, what it means for the roll, and how clerks write it. */
export interface Term {
  readonly name: Text;
  readonly law: Source | null;
  readonly explanation: Text;
  readonly synonyms: readonly string[];
}

export type TermRefusal = Refusal<'term-unknown'>;

/** A comparable form of a word or heading: compatible characters, no spaces, brackets with their content, or marks. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A reader of one vocabulary: the code, the names or any synonym gives the code; anything else is refused. */
export function termReader<Code extends string>(terms: Readonly<Record<Code, Term>>): (raw: string) => Outcome<Code, TermRefusal> {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(terms) as Code[]) {
    const { name, synonyms } = terms[code];
    for (const word of [code, name.zh, name.en, ...synonyms]) codes.set(plainWord(word), code);
  }
  return (raw) => {
    const code = codes.get(plainWord(raw));
    return code === undefined ? refuse('term-unknown') : accept(code);
  };
}
