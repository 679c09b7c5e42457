import type { FastifyReply } from 'fastify';

export interface FileToSend {
  readonly bytes: Buffer;
  /** ASCII letters, digits, dots and hyphens; ours, never a user's. */
  readonly fileName: string;
  readonly type: string;
  readonly disposition: 'inline' | 'attachment';
}

/** Sends bytes with their own type. A handler of a `file` contract answers here and returns nothing. */
export async function sendFile(reply: FastifyReply, file: FileToSend): Promise<void> {
  await reply
    .header('content-disposition', `${file.disposition}; filename="${file.fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .type(file.type)
    .send(file.bytes);
}
