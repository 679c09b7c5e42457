import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OutputOf, Role, uploadEvidence } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { recordAudit } from '../audit/audit.store.ts';
import { FieldCipher } from '../crypto/field-cipher.ts';
import { newId } from '../crypto/new-id.ts';
import { Database } from '../database/transaction.ts';
import { FileStore } from '../files/file-store.ts';
import type { FileToSend } from '../http/as-file.ts';
import { demand, Refused } from '../http/refused.ts';
import { findEvidence, insertEvidence, type EvidenceRow } from './evidence.store.ts';
import { prepareEvidence } from './prepare-evidence.ts';

export type EvidenceView = OutputOf<typeof uploadEvidence>;

/** Who may look at every document of a neighbourhood: those who check, and the owners' own organ. */
const CHECKERS: readonly Role[] = ['committee', 'street', 'district', 'city', 'auditor'];
const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

export function viewEvidence(row: EvidenceRow): EvidenceView {
  return { evidenceId: row.id, kind: row.kind, name: row.name, byteSize: row.byteSize, digest: row.digest, uploadedAt: row.uploadedAt.toISOString() };
}

/** A file's name for showing, without what cannot be seen; of a long one the end stays. */
function tidyName(name: string): string {
  const tidy = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '').trim();
  return tidy === '' ? 'document' : [...tidy].slice(-100).join('').slice(-120);
}

function placeOf(neighbourhoodId: Id): string {
  return `evidence:${neighbourhoodId}`;
}

/** Keeps documents: sealed on the disk, known by the digest of what is in them. */
@Injectable()
export class KeepEvidence {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #cipher: FieldCipher;

  constructor(database: Database, files: FileStore, cipher: FieldCipher) {
    this.#database = database;
    this.#files = files;
    this.#cipher = cipher;
  }

  async keep(neighbourhoodId: Id, file: { readonly name: string; readonly bytes: Buffer }, personId: Id): Promise<EvidenceView> {
    const { kind, mediaType, bytes } = demand(await prepareEvidence(file.bytes));
    const fileKey = await this.#files.put(neighbourhoodId, this.#cipher.sealBytes(bytes, placeOf(neighbourhoodId)));
    const digest = createHash('sha256').update(bytes).digest('hex');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const id = newId();
      const row = await insertEvidence(tx, neighbourhoodId, { id, kind, mediaType, digest, fileKey, byteSize: bytes.length, name: tidyName(file.name), uploadedBy: personId });
      if (row.id === id) await recordAudit(tx, { neighbourhoodId, personId, action: 'evidence-kept', subject: `evidence:${id}` });
      return viewEvidence(row);
    });
  }

  /** The document for its uploader and for those who check. Others do not learn whether it is there. */
  async read(neighbourhoodId: Id, evidenceId: Id, caller: { readonly personId: Id; readonly roles: readonly Role[] }): Promise<FileToSend> {
    const [row] = await this.#database.inNeighbourhood(neighbourhoodId, (tx) => findEvidence(tx, neighbourhoodId, [evidenceId]));
    if (row === undefined || (row.uploadedBy !== caller.personId && !caller.roles.some((role) => CHECKERS.includes(role)))) throw new Refused('not-found');
    return this.fileOf(neighbourhoodId, row);
  }

  /** The bytes of a document; whoever asks has looked whether they may be seen. */
  async fileOf(neighbourhoodId: Id, row: EvidenceRow): Promise<FileToSend> {
    const bytes = this.#cipher.openBytes(await this.#files.get(row.fileKey), placeOf(neighbourhoodId));
    return { bytes, fileName: `evidence-${row.id}.${ENDINGS[row.mediaType] ?? 'bin'}`, type: row.mediaType, disposition: row.kind === 'image' ? 'inline' : 'attachment' };
  }
}
