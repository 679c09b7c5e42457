import { Controller } from '@nestjs/common';
import { downloadNotice, listNotices, readNotice, type OutputOf } from '@linli/contracts';
import { asFile } from '../../platform/http/as-file.ts';
import { Route, type Input } from '../../platform/http/route.ts';
import { ReadNotices } from './read-notices.ts';

@Controller()
export class NoticesController {
  readonly #notices: ReadNotices;

  constructor(notices: ReadNotices) {
    this.#notices = notices;
  }

  @Route(listNotices)
  list({ params }: Input<typeof listNotices>): Promise<OutputOf<typeof listNotices>> {
    return this.#notices.list(params.neighbourhoodId);
  }

  @Route(readNotice)
  read({ params }: Input<typeof readNotice>): Promise<OutputOf<typeof readNotice>> {
    return this.#notices.read(params.neighbourhoodId, params.noticeId);
  }

  @Route(downloadNotice)
  async download({ params, query, reply }: Input<typeof downloadNotice>): Promise<Buffer> {
    const { bytes, fileName } = await this.#notices.draw(params.neighbourhoodId, params.noticeId, query.form);
    return asFile(reply, { bytes, fileName, type: 'application/pdf', disposition: 'inline' });
  }
}
