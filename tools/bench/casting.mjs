// Casting through HTTP on one hot poll, with the database's durability as the product has it (synchronous commit, fsync). Three servers,
// the same client of 64 connections, turn about in every round, so that a busy machine is busy for all three: ours; a bare route that only
// authenticates and validates; and the same work as one hand-written transaction for each ballot (fewer of them: it is slow).
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { line, median } from './figures.mjs';
import { addPeople, API, once, rush, start, withDatabase } from './server.mjs';

const OWNERS = 3_000;
const CLIENTS = 64;
const SLOW_OWNERS = 600;
const ROUNDS = 5;
const QUESTIONS = 3;
const ID = (kind, at) => `00000000-0000-7000-8${kind}00-${String(at).padStart(12, '0')}`;
const HOOD = ID('0', 1);

/** A neighbourhood, its owners with their sessions, and one poll for each round and server, written by the owner of the tables. */
async function fill(client, polls) {
  const many = (sql, ...columns) => client.query(sql, columns);
  const each = (make) => Array.from({ length: OWNERS }, (_, at) => make(at));
  const tokens = await addPeople(client, HOOD, each((at) => ID('1', at)), 'resident');
  await many(`insert into building (neighbourhood_id, id, code, storeys) values ($1, $2, '1', 6)`, HOOD, ID('2', 1));
  await many(`insert into entrance (neighbourhood_id, id, building_id, code) values ($1, $2, $3, '1')`, HOOD, ID('3', 1), ID('2', 1));
  await many(`insert into owner (neighbourhood_id, id, kind, roster_key, name_sealed, name_mask) select $1, o, 'person', sha256(o::text::bytea), 'x', 'x' from unnest($2::uuid[]) o`, HOOD, each((at) => ID('4', at)));
  await many(`insert into owner_person (neighbourhood_id, id, owner_id, relation, position, name_sealed, name_mask, may_vote, person_id) select $1, gen_random_uuid(), o, 'owner', 1, 'x', 'x', true, p from unnest($2::uuid[], $3::uuid[]) s(o, p)`, HOOD, each((at) => ID('4', at)), each((at) => ID('1', at)));
  await many(`insert into home (neighbourhood_id, id, building_id, entrance_id, code, full_code, floor, area_m2, area_source, use, owner_id) select $1, h, $2, $3, c, '1-1-' || c, 1, 60.00, 'registered', 'dwelling', o from unnest($4::uuid[], $5::text[], $6::uuid[]) s(h, c, o)`, HOOD, ID('2', 1), ID('3', 1), each((at) => ID('5', at)), each((at) => String(at)), each((at) => ID('4', at)));
  await many(`insert into menu (neighbourhood_id, id, title, version, status, record, digest, created_by, frozen_at) values ($1, $2, 'x', 1, 'frozen', '{}', repeat('0', 64), $2, clock_timestamp())`, HOOD, ID('6', 1));
  for (let at = 0; at < polls; at += 1) {
    const poll = ID('7', at);
    await many(`insert into poll (neighbourhood_id, id, menu_id, title, jurisdiction, rule_set, channel, legal_effect, non_return_policy, opens_at, closes_at, roll_digest, roll_area_m2, roll_owners, published_by) values ($1, $2, $3, 'x', 'hangzhou', 'civil-code-2021', 'platform', 'statutory', 'not-participating', clock_timestamp() - interval '1 hour', clock_timestamp() + interval '1 day', repeat('0', 64), 1, 1, $3)`, HOOD, poll, ID('6', 1));
    await many(`insert into poll_question (neighbourhood_id, id, poll_id, position, title, matter, matter_class, scope_kind) select $1, q, $2, n, 'x', 'D3', 'ordinary', 'neighbourhood' from unnest($3::uuid[]) with ordinality s(q, n)`, HOOD, poll, Array.from({ length: QUESTIONS }, (_, n) => ID('8', at * 10 + n)));
    await many(`insert into roll_owner (neighbourhood_id, poll_id, owner_id, area_m2) select $1, $2, o, 60 from unnest($3::uuid[]) o`, HOOD, poll, each((n) => ID('4', n)));
    await many(`insert into roll_home (neighbourhood_id, poll_id, home_id, owner_id, full_code, building_code, entrance_code, floor, area_m2) select $1, $2, h, o, '1-1-' || c, '1', '1', 1, 60 from unnest($3::uuid[], $4::uuid[], $5::text[]) s(h, o, c)`, HOOD, poll, each((n) => ID('5', n)), each((n) => ID('4', n)), each((n) => String(n)));
  }
  await client.query('analyze');
  return tokens;
}

/** The first `owners` cast once each, 64 at a time; ballots a second. */
function cast(port, poll, tokens, owners = OWNERS) {
  const choices = Array.from({ length: QUESTIONS }, (_, n) => ({ questionId: ID('8', poll * 10 + n), choice: 'yes' }));
  const path = `/api/neighbourhoods/${HOOD}/polls/${ID('7', poll)}/ballots`;
  return rush(port, CLIENTS, Array.from({ length: owners }, (_, at) => ({ path, token: tokens[at], key: randomUUID(), body: { ownerId: ID('4', at), choices }, expect: 201 })));
}

await withDatabase(async ({ url, env }) => {
  const tokens = await once(url, (client) => fill(client, (ROUNDS + 1) * 2));
  const servers = {
    ours: await start(API, env),
    single: await start(join(root, 'tools', 'bench', 'casting-single.mjs'), env),
    bare: await start(join(root, 'tools', 'bench', 'casting-bare.mjs'), env),
  };
  const rates = { ours: [], single: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const got = {
      ours: await cast(servers.ours.port, round * 2, tokens),
      bare: await cast(servers.bare.port, round * 2, tokens),
      single: await cast(servers.single.port, round * 2 + 1, tokens, SLOW_OWNERS),
    };
    // The first round warms all three up.
    if (round > 0) for (const [name, rate] of Object.entries(got)) rates[name].push(rate);
  }
  for (const one of Object.values(servers)) await one.stop();
  const [ours, single, bare] = [median(rates.ours), median(rates.single), median(rates.bare)];
  line(`ballots a second, ${CLIENTS} clients, one poll, synchronous commit`, ours.toFixed(0));
  line('  one hand-written transaction for each ballot (Fastify + pg)', single.toFixed(0));
  line('  a bare route that only authenticates and validates', bare.toFixed(0));
  const ratio = (other) => median(rates.ours.map((rate, round) => rate / rates[other][round])).toFixed(2);
  line('ours ÷ one transaction for each ballot, median of the rounds', ratio('single'), 'goal ≥ 3');
  line('ours ÷ bare route, median of the rounds', ratio('bare'), 'goal ≥ 0.60');
});
