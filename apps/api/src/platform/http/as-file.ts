import type { FastifyReply } from 'fastify';

export interface FileToSend {
  readonly bytes: Buffer;
  /** ASCII letters, digits, dots and hyphens; ours, never a user's. */
  readonly fileName: string;
  readonly type: string;
  readonly disposition: 'inline' | 'attachment';
}

/** Sets what a file needs and answers its bytes: a handler of a `file` contract returns them. */
export function asFile(reply: FastifyReply, file: FileToSend): Buffer {
  void reply.header('content-disposition', `${file.disposition}; filename="${file.fileName}"`).type(file.type);
  return file.bytes;
}
