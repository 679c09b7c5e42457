// The same work by hand: Fastify and pg, one transaction for each ballot. Checks, locks, clock and rows are those of the product.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { z } from 'zod';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const id = z.uuid();
const body = z.strictObject({ ownerId: id, choices: z.array(z.strictObject({ questionId: id, choice: z.enum(['yes', 'no', 'abstain']) })).min(1).max(60) });
const app = Fastify();

app.post('/api/neighbourhoods/:hood/polls/:poll/ballots', async (request, reply) => {
  const token = /__Host-linli=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await pool.query(`select s.person_id, s.fresh_at > clock_timestamp() - interval '15 minutes' as fresh from session s join person p on p.id = s.person_id where s.token_hash = $1 and s.ended_at is null and s.expires_at > clock_timestamp()`, [createHash('sha256').update(token).digest()]);
  const person = session.rows[0];
  if (person?.fresh !== true) return reply.status(401).send({});
  const read = body.safeParse(request.body);
  if (!read.success) return reply.status(422).send({});
  const { hood, poll } = request.params;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.neighbourhood', $1, true)`, [hood]);
    const member = await client.query(`select 1 from membership where neighbourhood_id = $1 and person_id = $2 and role = 'resident' and ended_at is null`, [hood, person.person_id]);
    if (member.rowCount === 0) throw new Error('not a member');
    const locked = await client.query('select opens_at, closes_at, closed_at, last_seq from poll where neighbourhood_id = $1 and id = $2 for no key update', [hood, poll]);
    const standing = await client.query(
      `select clock_timestamp() as now, exists (select 1 from owner_person p where p.neighbourhood_id = $1 and p.owner_id = $3 and p.person_id = $4 and p.may_vote) as may_vote,
              (select cast_at from ballot b where b.neighbourhood_id = $1 and b.poll_id = $2 and b.owner_id = $3) as cast_at`,
      [hood, poll, read.data.ownerId, person.person_id],
    );
    const [{ opens_at: opens, closes_at: closes, last_seq: last }] = locked.rows;
    const [{ now, may_vote: may, cast_at: before }] = standing.rows;
    if (!may || before !== null || now < opens || now >= closes) throw new Error('refused');
    await client.query(`insert into ballot (neighbourhood_id, poll_id, owner_id, id, seq, person_id, channel, cast_at, request_key, request_digest, receipt_code, choices) values ($1, $2, $3, $4, $5, $6, 'platform', $7, $8, $9, $10, $11)`, [hood, poll, read.data.ownerId, randomUUID(), last + 1, person.person_id, now, request.headers['idempotency-key'], createHash('sha256').update(JSON.stringify(read.data)).digest('hex'), randomBytes(8).toString('hex'), read.data.choices.map((choice) => choice.choice)]);
    await client.query('update poll set last_seq = $3, last_cast_at = $4 where neighbourhood_id = $1 and id = $2', [hood, poll, last + 1, now]);
    await client.query('commit');
    return reply.status(201).send({ castAt: now });
  } catch {
    await client.query('rollback');
    return reply.status(409).send({});
  } finally {
    client.release();
  }
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
