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

/** Font files are read once for each process; the character set is that of the regular weight. */
export function fonts(): NonNullable<typeof loaded> {
  if (loaded === undefined) {
    const bytes = { regular: readFileSync(require.resolve(FILES.regular)), bold: readFileSync(require.resolve(FILES.bold)) };
    const font = fontkit.create(bytes.regular);
    loaded = { bytes, characters: new Set(font.characterSet) };
  }
  return loaded;
}

/** Characters that the font cannot draw. A PDF would show an empty box and lose them from its text, so they are found before. */
export function undrawable(text: string): string[] {
  const { characters } = fonts();
  return [...new Set(text)].filter((character) => character !== '\n' && character !== '\t' && !characters.has(character.codePointAt(0) ?? 0));
}
