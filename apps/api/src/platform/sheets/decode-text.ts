import { accept, refuse, type Outcome } from '@linli/kernel';
import type { Sheet, SheetRefusal } from './sheet.ts';

export interface DecodedText {
  readonly text: string;
  readonly readAs: Sheet['readAs'];
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 is told by its mark alone; without one, UTF-8 goes first, for almost no other text is valid UTF-8, while GB18030 takes much. */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText, SheetRefusal> {
  const mark = bytes.length >= 2 ? `${bytes[0]} ${bytes[1]}` : '';
  if (mark === '255 254' || mark === '254 255') {
    const text = decoded(bytes, mark === '255 254' ? 'utf-16le' : 'utf-16be');
    return text === undefined ? refuse('sheet-encoding') : accept({ text, readAs: 'csv in UTF-16' });
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return accept({ text: utf8, readAs: 'csv in UTF-8' });
  const gb18030 = decoded(bytes, 'gb18030');
  return gb18030 === undefined ? refuse('sheet-encoding') : accept({ text: gb18030, readAs: 'csv in GB18030' });
}
