import { Injectable } from '@nestjs/common';
import type { listHomes, OutputOf, QueryOf } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { HOME_USES, OWNER_KINDS, type HomeUse, type OwnerKind } from '@linli/rosters';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { Database } from '../../platform/database/transaction.ts';
import { writeXlsxSheet } from '../../platform/sheets/write-sheet.ts';
import { queryAllHomes, queryHomePage } from './homes.queries.ts';

/** The roster for those who keep it: on the screen, and as a file whose every copy is written down. */
@Injectable()
export class ListHomes {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  page(neighbourhoodId: Id, query: QueryOf<typeof listHomes>): Promise<OutputOf<typeof listHomes>> {
    return this.#database.inNeighbourhood(neighbourhoodId, (tx) => queryHomePage(tx, neighbourhoodId, query));
  }

  async export(neighbourhoodId: Id, purpose: string, personId: Id): Promise<Buffer> {
    const homes = await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await recordAudit(tx, { neighbourhoodId, personId, action: 'roster-exported', subject: 'roster', detail: { purpose } });
      return queryAllHomes(tx, neighbourhoodId);
    });
    const header = ['房屋', '楼号', '单元', '楼层', '专有部分面积（平方米）', '用途', '业主', '业主类型', '手机号'];
    const rows = homes.map((home) => [
      home.code,
      home.building,
      home.entrance,
      String(home.floor),
      home.areaM2,
      HOME_USES[home.use as HomeUse].name.zh,
      home.ownerName,
      OWNER_KINDS[home.ownerKind as OwnerKind].name.zh,
      home.phone ?? '',
    ]);
    return Buffer.from(await writeXlsxSheet([header, ...rows, [`导出用途：${purpose}`]], '业主名册'));
  }
}
