import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';

const MOST_BYTES = 64 * 1024 * 1024;
/** The deepest input of a command has six levels. */
const DEEPEST = 64;
/** Two hundred thousand homes with every field make a tenth of this. */
const MOST_VALUES = 10_000_000;

/** Reads one JSON document from a stream of at most 64 MiB of UTF-8. Whatever else comes is refused, never thrown. */
export async function readInput(stream: AsyncIterable<Uint8Array>): Promise<Outcome<unknown, Refusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > MOST_BYTES) return refuse('input-too-large', 'input');
      chunks.push(chunk);
    }
  } catch {
    return refuse('input-unreadable', 'input');
  }
  return parse(Buffer.concat(chunks));
}

function parse(bytes: Uint8Array): Outcome<unknown, Refusal> {
  const measured = measure(bytes);
  if (!measured.ok) return measured;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return refuse('input-empty', 'input');
    return accept(JSON.parse(text) as unknown);
  } catch {
    return refuse('not-json', 'input');
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/**
 * Looks over the bytes before they are parsed: sixty million brackets are sixty megabytes here and three gigabytes as objects.
 * Bytes of a longer character are all above 0x7f, so none of them is taken for a bracket.
 */
function measure(bytes: Uint8Array): Outcome<null, Refusal> {
  let [depth, values, inText] = [0, 1, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) inText = !inText;
    else if (inText) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === COMMA) values += 1;
    else if (OPENING.includes(byte)) [depth, values] = [depth + 1, values + 1];
    else if (CLOSING.includes(byte)) depth -= 1;
    if (depth > DEEPEST) return refuse('input-too-deep', 'input', { most: DEEPEST });
    if (values > MOST_VALUES) return refuse('input-too-many-values', 'input', { most: MOST_VALUES });
  }
  return accept(null);
}
