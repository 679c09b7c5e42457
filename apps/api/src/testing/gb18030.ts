let table: Map<string, number> | undefined;

/** Every character of two bytes with its code, learnt from the decoder; longer codes are not needed for a roster. */
function codes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...text].length === 1 && !found.has(text)) found.set(text, lead * 256 + trail);
    }
  }
  return found;
}

/** A text as the spreadsheet programs of Chinese offices save it. */
export function gb18030(text: string): Buffer {
  table ??= codes();
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0) < 0x80 ? undefined : table?.get(character);
      return code === undefined ? [character.charCodeAt(0)] : [code >> 8, code & 0xff];
    }),
  );
}
