// The least a route can do: look the session up, validate the body, answer.
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { z } from 'zod';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const id = z.uuid();
const body = z.strictObject({ ownerId: id, choices: z.array(z.strictObject({ questionId: id, choice: z.enum(['yes', 'no', 'abstain']) })).min(1).max(60) });
const app = Fastify();

app.post('/api/neighbourhoods/:hood/polls/:poll/ballots', async (request, reply) => {
  const token = /__Host-linli=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await pool.query(`select s.person_id from session s join person p on p.id = s.person_id where s.token_hash = $1 and s.ended_at is null and s.expires_at > clock_timestamp()`, [createHash('sha256').update(token).digest()]);
  if (session.rowCount === 0) return reply.status(401).send({});
  const read = body.safeParse(request.body);
  if (!read.success) return reply.status(422).send({});
  return reply.status(201).send({ ownerId: read.data.ownerId });
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
