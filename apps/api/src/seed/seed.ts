import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, beijingDate, beijingInstant, type Id } from '@linli/kernel';
import { SAMPLE_CAST, sampleSheet } from '@linli/testkit';
import type { BodyOf, OutputOf, publishPoll, writeMenu } from '@linli/contracts';
import { KeepChecks } from '../checks/keep-checks.ts';
import { foundNeighbourhood, ImportRoster, type NewNeighbourhood } from '../features/homes/index.ts';
import { People } from '../features/identity/index.ts';
import { WriteMenu } from '../features/menus/index.ts';
import { CastBallot, ClosePoll, PublishPoll } from '../features/polls/index.ts';
import { ApportionPoll } from '../features/shares/index.ts';
import { newId } from '../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../platform/database/transaction.ts';
import { writeXlsxSheet } from '../platform/sheets/write-sheet.ts';
import { seedBank } from './bank.ts';
import { seedPayments, seedSchedule } from './charges.ts';
import { seedClaims } from './claims.ts';
import { seedCosts } from './costs.ts';
import { seedFund } from './funds.ts';
import { earlierMenu, presentMenu } from './menus.ts';
import { QINGNIANLI, REGIONS, SHUANGYULI, smallSheet } from './neighbourhoods.ts';
import { seedOperations } from './operations.ts';
import { seedStaff } from './staff.ts';

type Lines = BodyOf<typeof writeMenu>['lines'];
type Poll = OutputOf<typeof publishPoll>;

/** Long enough to cast a thousand ballots on a slow machine, short enough to wait for. */
const SHORT_POLL_MS = 10_000;

/** A fixed sequence of numbers below 1,000, so that every demo has the same turnout. */
function* lots(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % 1_000;
  }
}

/**
 * Fills an empty database with the demo neighbourhood, through the use cases that people use: the spreadsheet goes through the import,
 * menus are frozen, ballots are cast and counted. Answers false when there is something already.
 */
export async function seed(app: NestFastifyApplication): Promise<boolean> {
  const database = app.get(Database);
  const there = await database.globally((tx) => tx.row<{ n: number }>('select count(*)::int as n from neighbourhood'));
  if ((there?.n ?? 0) > 0) return false;
  for (const hood of [SHUANGYULI, QINGNIANLI]) await database.globally((tx) => foundNeighbourhood(tx, hood));
  const staff = await seedStaff(database, app.get(People), SHUANGYULI.id, REGIONS);
  const clerk = staff.get('committee') ?? '';
  await importSheet(app, SHUANGYULI, sampleSheet(), '双榆里业主名册.xlsx', clerk);
  await importSheet(app, QINGNIANLI, smallSheet(), '青年里业主名册.xlsx', staff.get('street') ?? '');
  const now = await database.globally(databaseNow);
  const earlier = await openPoll(app, '停车位、快件箱和垃圾站', earlierMenu(), clerk, now, now + SHORT_POLL_MS);
  await castLots(app, earlier, 870, { spare: new Set(), yes: [860, 610, 905], seed: 20_201 });
  const sixDays = beijingInstant(addDays(beijingDate(now), 6), 18, 0);
  const present = await openPoll(app, '2026年综合整治菜单', presentMenu(), clerk, now, sixDays);
  const cast = new Set<string>([...SAMPLE_CAST.resident.homes, ...SAMPLE_CAST.elder.homes, ...SAMPLE_CAST.severalHomes.homes, ...SAMPLE_CAST.coOwner.homes, ...SAMPLE_CAST.minor.homes]);
  await castLots(app, present, 560, { spare: cast, yes: [880, 830, 830, 790, 850, 820, 760], seed: 4_711 });
  await closeWhenOver(app, earlier);
  const hands = { committee: clerk, enterprise: staff.get('enterprise') ?? '', street: staff.get('street') ?? '', district: staff.get('district') ?? '' };
  const chargeHands = { clerk, street: hands.street };
  const lineId = await seedSchedule(app, SHUANGYULI.id, chargeHands);
  const enterpriseId = await seedCosts(app, SHUANGYULI.id, hands);
  await seedPayments(app, SHUANGYULI.id, lineId, chargeHands);
  await seedFund(app, SHUANGYULI.id, { maker: clerk, checker: staff.get('street') ?? '' });
  await seedOperations(app, SHUANGYULI.id, enterpriseId, hands);
  await seedClaims(app, SHUANGYULI.id, clerk);
  await seedBank(app, SHUANGYULI.id, clerk);
  await app.get(KeepChecks).everywhere();
  return true;
}

async function importSheet(app: NestFastifyApplication, hood: NewNeighbourhood, sheet: string[][], name: string, personId: Id): Promise<void> {
  const bytes = Buffer.from(await writeXlsxSheet(sheet, '业主名册'));
  const uploaded = await app.get(ImportRoster).upload(hood.id, { name, bytes }, personId);
  if (uploaded.errorCount > 0) throw new Error(`The demo roster has errors: ${JSON.stringify(uploaded.problems.slice(0, 3))}`);
  await app.get(ImportRoster).confirm(hood.id, uploaded.importId, personId);
  for (;;) {
    const { status } = await app.get(ImportRoster).read(hood.id, uploaded.importId);
    if (status === 'done') return;
    if (status === 'failed') throw new Error('The demo roster could not be written.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function openPoll(app: NestFastifyApplication, title: string, lines: Lines, personId: Id, opensAt: number, closesAt: number): Promise<Poll> {
  const menus = app.get(WriteMenu);
  const draft = await menus.create(SHUANGYULI.id, { title }, personId);
  const written = await menus.write(SHUANGYULI.id, draft.menuId, { revision: draft.revision, title, lines }, personId);
  await menus.freeze(SHUANGYULI.id, draft.menuId, { revision: written.revision }, personId);
  return app.get(PublishPoll).run(SHUANGYULI.id, { menuId: draft.menuId, title, opensAt: new Date(opensAt).toISOString(), closesAt: new Date(closesAt).toISOString() }, personId);
}

interface Turnout {
  /** Homes whose owners have not voted, so that whoever tries the demo still can. */
  readonly spare: ReadonlySet<string>;
  /** Of a thousand, how many say yes to each question in turn. */
  readonly yes: readonly number[];
  readonly seed: number;
}

/** Casts ballots of about `perMille` of the owners, each by a person who may vote for that owner. */
async function castLots(app: NestFastifyApplication, poll: Poll, perMille: number, turnout: Turnout): Promise<void> {
  const voters = await app.get(Database).inNeighbourhood(SHUANGYULI.id, (tx) =>
    tx.rows<{ ownerId: Id; personId: Id; homes: string[]; places: string[] }>(
      `select r.owner_id as "ownerId", (array_agg(distinct p.person_id))[1] as "personId", array_agg(distinct h.full_code) as homes, array_agg(distinct h.building_code || '/' || h.entrance_code) as places
       from roll_owner r
       join roll_home h using (neighbourhood_id, poll_id, owner_id)
       join owner_person p on p.neighbourhood_id = r.neighbourhood_id and p.owner_id = r.owner_id and p.may_vote and p.person_id is not null
       where r.neighbourhood_id = $1 and r.poll_id = $2 group by r.owner_id order by min(h.full_code)`,
      [SHUANGYULI.id, poll.pollId],
    ),
  );
  const chance = lots(turnout.seed);
  const ballots = voters.flatMap((voter) => {
    const takesPart = chance.next().value < perMille;
    const choices = poll.questions.filter((question) => concerns(question.scope, voter.places)).map((question) => ({ questionId: question.questionId, choice: choose(chance.next().value, turnout.yes[(question.position - 1) % turnout.yes.length] ?? 800) }));
    return takesPart && !voter.homes.some((home) => turnout.spare.has(home)) ? [{ voter, choices }] : [];
  });
  await Promise.all(
    ballots.map(({ voter, choices }) =>
      app.get(CastBallot).run(SHUANGYULI.id, poll.pollId, { ownerId: voter.ownerId, choices }, newId(), { personId: voter.personId, sessionId: newId(), kind: 'resident', fresh: true, roles: ['resident'] }),
    ),
  );
}

function concerns(scope: Poll['questions'][number]['scope'], places: readonly string[]): boolean {
  if (scope.kind === 'neighbourhood') return true;
  return places.some((place) => (scope.kind === 'entrance' ? place === `${scope.building}/${scope.entrance}` : place.startsWith(`${scope.building}/`)));
}

function choose(lot: number, yes: number): 'yes' | 'no' | 'abstain' {
  if (lot < yes) return 'yes';
  return lot < yes + Math.floor((1_000 - yes) * 0.7) ? 'no' : 'abstain';
}

async function closeWhenOver(app: NestFastifyApplication, poll: Poll): Promise<void> {
  const now = await app.get(Database).globally(databaseNow);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(poll.closesAt) - now + 50)));
  await app.get(ClosePoll).run(SHUANGYULI.id, poll.pollId);
  await app.get(ApportionPoll).run(SHUANGYULI.id, poll.pollId);
}
