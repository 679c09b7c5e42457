import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The library ships no types; this is the one function and the one field of it that we use. */
const fontkit = require('fontkit') as { create(bytes: Buffer): { readonly characterSet: readonly number[] } };

/** The two weights of the printed page. TTF, so that subsets embed small and text can be taken out again. */
const FILES = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const;

export type Weight = keyof typeof FILES;

let loaded: { readonly bytes: Record<Weight, Buffer>; readonly characters: ReadonlySet<number> } | undefined;

/** Font files are read once for each process; the characters are those that both weights can draw. */
export function fonts(): NonNullable<typeof loaded> {
  if (loaded === undefined) {
    const bytes = { regular: readFileSync(require.resolve(FILES.regular)), bold: readFileSync(require.resolve(FILES.bold)) };
    const bold = new Set(fontkit.create(bytes.bold).characterSet);
    loaded = { bytes, characters: new Set(fontkit.create(bytes.regular).characterSet.filter((character) => bold.has(character))) };
  }
  return loaded;
}

/** Thrown where a text holds a character that would be an empty box on paper; it names the characters. */
export class UndrawableText extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`The font cannot draw: ${characters.join(' ')}`);
    this.name = 'UndrawableText';
    this.characters = characters;
  }
}

/** All text of a document in one string. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(allText).join('');
}

/**
 * Makes sure that every character of a document can be drawn. A PDF would show an empty box for one that cannot and lose it from its
 * text without a word, so a name with such a character is found before a page is begun.
 *
 * @throws UndrawableText
 */
export function assertDrawable(document: object): void {
  const { characters } = fonts();
  const missing = [...new Set(allText(document))].filter((character) => character !== '\n' && !characters.has(character.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new UndrawableText(missing);
}
