import { Refused } from './refused.ts';
import type { LinliRequest } from './route.ts';

/** The one file of an upload; larger than the limit is refused by the parser, none at all or a broken form here. */
export async function uploadedFile(request: LinliRequest): Promise<{ name: string; bytes: Buffer }> {
  try {
    const part = await request.file();
    if (part === undefined) throw new Refused('file-missing', 'file');
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    if (error instanceof Refused || (error as { statusCode?: unknown }).statusCode !== undefined) throw error;
    // The parser below speaks of a form that ends too early, or has no edges, in plain errors.
    throw new Refused('input-unreadable', 'file');
  }
}
