import { Controller } from '@nestjs/common';
import { readEvidence, uploadEvidence } from '@linli/contracts';
import { asFile } from '../http/as-file.ts';
import { Route, type Input } from '../http/route.ts';
import { KeepEvidence, type EvidenceView } from './keep-evidence.ts';
import { uploadedFile } from '../http/uploaded-file.ts';

@Controller()
export class EvidenceController {
  readonly #evidence: KeepEvidence;

  constructor(evidence: KeepEvidence) {
    this.#evidence = evidence;
  }

  @Route(uploadEvidence)
  async upload({ params, caller, request }: Input<typeof uploadEvidence>): Promise<EvidenceView> {
    return this.#evidence.keep(params.neighbourhoodId, await uploadedFile(request), caller.personId);
  }

  @Route(readEvidence)
  async read({ params, caller, reply }: Input<typeof readEvidence>): Promise<Buffer> {
    return asFile(reply, await this.#evidence.read(params.neighbourhoodId, params.evidenceId, caller));
  }
}
