import type { listPolls, OutputOf, readResult, readTurnout } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { formatArea, parseArea } from '@linli/quantities';
import { leastMeeting, pollState, RULE_SETS, type RuleSetCode } from '@linli/voting';
import { databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { loadPoll, rulePoll, type PollView } from './poll-view.ts';
import { findResults, type PollRow } from './poll.store.ts';
import type { ResultRecord } from './result-record.ts';

type Listed = OutputOf<typeof listPolls>;
type Turnout = OutputOf<typeof readTurnout>;

/** The polls of a neighbourhood, newest first. */
export async function queryPolls(tx: Tx, neighbourhoodId: Id): Promise<Listed> {
  const now = await databaseNow(tx);
  const rows = await tx.rows<Pick<PollRow, 'title' | 'legalEffect' | 'opensAt' | 'closesAt' | 'closedAt' | 'publishedAt'> & { id: Id; questions: number; passed: number | null }>(
    `select p.id, p.title, p.legal_effect as "legalEffect", p.opens_at as "opensAt", p.closes_at as "closesAt", p.closed_at as "closedAt", p.published_at as "publishedAt",
            (select count(*)::int from poll_question q where q.neighbourhood_id = $1 and q.poll_id = p.id) as questions,
            case when p.closed_at is null then null
              else (select count(*)::int from poll_result r where r.neighbourhood_id = $1 and r.poll_id = p.id and r.outcome = 'passed') end as passed
     from poll p where p.neighbourhood_id = $1 order by p.published_at desc limit 100`,
    [neighbourhoodId],
  );
  const items = rows.map((row) => ({
    pollId: row.id,
    title: row.title,
    state: pollState(rulePoll(row, []), now) as PollView['state'],
    legalEffect: row.legalEffect,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    questions: row.questions,
    passed: row.passed,
  }));
  return { items, now: new Date(now).toISOString() };
}

/** The stored results of a closed poll; before that there is nothing to show, to anybody. */
export async function queryResult(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<OutputOf<typeof readResult>> {
  const { view, questions } = await loadPoll(tx, neighbourhoodId, pollId);
  if (view.state !== 'tallied') throw new Refused('result-not-ready');
  const stored = new Map((await findResults(tx, neighbourhoodId, pollId)).map((row) => [row.questionId, row]));
  const results = questions.map((question) => {
    const row = stored.get(question.id);
    if (row === undefined) throw new Error('Broken invariant: a closed poll has every result');
    return { ...(row.record as ResultRecord), digest: row.digest };
  });
  return { poll: view, results };
}

interface GridRow {
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly code: string;
  readonly voted: boolean;
}

function gridOf(building: string, rows: readonly GridRow[]): Turnout['grid'] {
  const inside = rows.filter((row) => row.building === building);
  const entrances = [...Map.groupBy(inside, (row) => row.entrance)].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    building,
    entrances: entrances.map(([entrance, homes]) => ({
      entrance,
      floors: [...Map.groupBy(homes, (home) => home.floor)]
        .sort(([left], [right]) => right - left)
        .map(([floor, onFloor]) => ({ floor, homes: onFloor.map((home) => ({ code: home.code, state: home.voted ? ('voted' as const) : ('waiting' as const) })) })),
    })),
  };
}

/** Who still has to be asked: homes that took part, never how they answered; and what both quorums still need. */
export async function queryTurnout(tx: Tx, neighbourhoodId: Id, pollId: Id, building: string | undefined): Promise<Turnout> {
  const { poll, view } = await loadPoll(tx, neighbourhoodId, pollId);
  const rows = await tx.rows<GridRow>(
    `select h.building_code as building, h.entrance_code as entrance, h.floor, h.full_code as code, b.owner_id is not null as voted
     from roll_home h left join ballot b using (neighbourhood_id, poll_id, owner_id)
     where h.neighbourhood_id = $1 and h.poll_id = $2 order by length(h.building_code), h.building_code, h.full_code`,
    [neighbourhoodId, pollId],
  );
  const buildings = [...Map.groupBy(rows, (row) => row.building)].map(([code, homes]) => ({ building: code, homes: homes.length, homesVoted: homes.filter((home) => home.voted).length }));
  const rule = RULE_SETS[poll.ruleSet as RuleSetCode].rules.ordinary;
  const [rollArea, area] = [parseArea(view.participation.rollAreaM2), parseArea(view.participation.areaM2)];
  if (!rollArea.ok || !area.ok) throw new Error('Broken invariant: the database holds areas');
  const areaMissing = leastMeeting(rollArea.value, rule.quorum) - area.value;
  const ownersMissing = Number(leastMeeting(BigInt(view.participation.rollOwners), rule.quorum)) - view.participation.owners;
  return {
    poll: view,
    missing: { areaM2: formatArea(areaMissing > 0n ? areaMissing : 0n), owners: Math.max(0, ownersMissing) },
    buildings,
    grid: gridOf(building ?? buildings[0]?.building ?? '', rows),
  };
}

/** The poll that asked about a menu; the newest where there were several. */
export async function findPollOfMenu(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<Id | undefined> {
  const row = await tx.row<{ id: Id }>(`select id from poll where neighbourhood_id = $1 and menu_id = $2 order by published_at desc limit 1`, [neighbourhoodId, menuId]);
  return row?.id;
}

/** The newest poll whose menu holds a line. */
export async function findPollOfLine(tx: Tx, neighbourhoodId: Id, lineId: Id): Promise<Id | undefined> {
  const row = await tx.row<{ id: Id }>(
    `select p.id from poll p join menu_line l on l.neighbourhood_id = p.neighbourhood_id and l.menu_id = p.menu_id
     where p.neighbourhood_id = $1 and l.id = $2 order by p.published_at desc limit 1`,
    [neighbourhoodId, lineId],
  );
  return row?.id;
}
