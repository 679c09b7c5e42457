import { Injectable } from '@nestjs/common';
import type { OutputOf, readOverview } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { Database, databaseNow } from '../../platform/database/transaction.ts';

type Item = OutputOf<typeof readOverview>['items'][number];

interface Row extends Omit<Item, 'pollClosesAt' | 'isLate' | 'missing'> {
  readonly pollClosesAt: Date | null;
}

/** What the next stage waits for, in words. */
const MISSING: Record<Item['stage'], string> = {
  roster: '还没有导入业主名册',
  menu: '菜单还没有定稿并发起表决',
  notice: '表决还没有开始',
  poll: '表决进行中',
  decided: '表决已结束，等签协议',
};

/** The neighbourhoods of the caller's streets, districts or city: one row each, written by the neighbourhoods themselves. */
@Injectable()
export class ReadOverview {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(personId: Id): Promise<OutputOf<typeof readOverview>> {
    return this.#database.globally(async (tx) => {
      const now = await databaseNow(tx);
      const rows = await tx.rows<Row>(
        `with recursive held as (
           select region_id as id from office_holding where person_id = $1 and ended_at is null
           union
           select r.id from region r join held on r.parent_id = held.id
         )
         select n.neighbourhood_id as "neighbourhoodId", n.code, n.name, r.name as "streetName",
                coalesce(o.homes, 0) as homes, coalesce(o.owners, 0) as owners, coalesce(o.area_m2, 0)::numeric(14, 2)::text as "areaM2",
                coalesce(o.stage, 'roster') as stage, o.poll_id as "pollId", o.poll_title as "pollTitle", o.poll_closes_at as "pollClosesAt",
                o.passed, o.questions, o.works_total::text as "worksTotal"
         from neighbourhood n join held on held.id = n.street_id join region r on r.id = n.street_id
         left join neighbourhood_overview o on o.neighbourhood_id = n.neighbourhood_id
         order by n.code limit 1000`,
        [personId],
      );
      const items = rows.map((row): Item => {
        const closesAt = row.pollClosesAt?.getTime() ?? null;
        const isLate = row.stage === 'poll' && closesAt !== null && closesAt < now;
        return { ...row, pollClosesAt: row.pollClosesAt?.toISOString() ?? null, isLate, missing: isLate ? '表决已到时间，等计票' : MISSING[row.stage] };
      });
      items.sort((left, right) => Number(right.isLate) - Number(left.isLate) || (left.code < right.code ? -1 : 1));
      return { items, now: new Date(now).toISOString() };
    });
  }
}
