import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

/** A line that money can be spent on: it stands in a frozen menu. */
export interface CostableLine {
  readonly lineId: Id;
  readonly menuId: Id;
  readonly title: string;
  readonly isExample: boolean;
}

/** Lines of frozen menus whose question, where there was one, was not turned down; the newest menu first. */
export function findCostableLines(tx: Tx, neighbourhoodId: Id): Promise<CostableLine[]> {
  return tx.rows(
    `select l.id as "lineId", l.menu_id as "menuId", l.title, l.is_example as "isExample"
     from menu_line l join menu m on m.neighbourhood_id = l.neighbourhood_id and m.id = l.menu_id and m.status = 'frozen'
     where l.neighbourhood_id = $1 and not exists (
       select 1 from poll_question q join poll_result r on r.neighbourhood_id = q.neighbourhood_id and r.poll_id = q.poll_id and r.question_id = q.id
       where q.neighbourhood_id = $1 and q.menu_line_id = l.id and r.outcome <> 'passed')
     order by m.version desc, l.position`,
    [neighbourhoodId],
  );
}
