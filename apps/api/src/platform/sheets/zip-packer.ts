/** A part of a package, deflated already. */
export interface ZipPart {
  readonly name: string;
  readonly crc32: number;
  /** Bytes when inflated. */
  readonly size: number;
  readonly deflated: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** The fields that the local and the central header of a part have in common, from the version on. */
function sharedFields(part: ZipPart, nameBytes: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(part.crc32, 10);
  fields.writeUInt32LE(part.deflated.length, 14);
  fields.writeUInt32LE(part.size, 18);
  fields.writeUInt16LE(nameBytes, 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A zip package of parts that are deflated already; small (below 4 GB), without dates or comments. */
export function packZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const fields = sharedFields(part, name.length);
    const local = [signature(LOCAL_HEADER), fields, name, part.deflated];
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(signature(CENTRAL_HEADER), Buffer.from([VERSION, 0]), fields, rest, name);
    bodies.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, signature(END), end]);
}
