import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

/** Tells the row that streets and districts read that a poll was published. */
export async function notePoll(tx: Tx, neighbourhoodId: Id, poll: { id: Id; title: string; closesAt: Date }, worksTotal: string, questions: number): Promise<void> {
  await tx.rows(
    `update neighbourhood_overview set stage = 'poll', poll_id = $2, poll_title = $3, poll_closes_at = $4, works_total = $5, questions = $6, passed = null, updated_at = clock_timestamp()
     where neighbourhood_id = $1`,
    [neighbourhoodId, poll.id, poll.title, poll.closesAt, worksTotal, questions],
  );
}

/** … and that it was closed, with how many questions passed. */
export async function noteResult(tx: Tx, neighbourhoodId: Id, pollId: Id, passed: number): Promise<void> {
  await tx.rows(`update neighbourhood_overview set stage = 'decided', passed = $3, updated_at = clock_timestamp() where neighbourhood_id = $1 and poll_id = $2`, [neighbourhoodId, pollId, passed]);
}
