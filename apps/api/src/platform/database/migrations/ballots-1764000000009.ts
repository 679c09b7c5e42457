// Why: a ballot is one act, so it is one row. Its answers stood in a table of their own, one row each, and every row cost two foreign
// keys and an index: on a closing evening that was most of the database's work (docs/decisions/0009). The answers move into the ballot.
// The number of a ballot leads its key before the poll does, so that nobody looks an owner's ballot up by reading the poll's whole urn.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop } from './tenancy.ts';

/** Moving rows of all neighbourhoods at once needs the walls down, for this transaction only; `force` holds for the owner too. */
const force = (tables: readonly string[], word: 'force' | 'no force'): string => tables.map((table) => `alter table ${table} ${word} row level security;`).join('\n');

/** Stops the migration, and with it the transaction, when the move has lost or made an answer. */
const sameAnswers = `
  do $$ begin
    if (select count(*) from ballot_choice) <> (select coalesce(sum(cardinality(array_remove(choices, null))), 0) from ballot) or exists (
      select neighbourhood_id, poll_id, question_id, owner_id, choice from ballot_choice
      except select b.neighbourhood_id, b.poll_id, q.id, b.owner_id, b.choices[q.position]
      from ballot b join poll_question q using (neighbourhood_id, poll_id)
    ) then raise exception 'answers and ballots differ'; end if;
  end $$;`;

export class Ballots1764000000009 implements MigrationInterface {
  readonly name = 'Ballots1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    const moved = ['ballot', 'ballot_choice', 'poll_question'];
    await runner.query(`
      ${force(moved, 'no force')}
      alter table ballot add column choices text[];
      update ballot b set choices = (
        select array_agg(c.choice order by q.position)
        from poll_question q left join ballot_choice c
          on c.neighbourhood_id = q.neighbourhood_id and c.poll_id = q.poll_id and c.question_id = q.id and c.owner_id = b.owner_id
        where q.neighbourhood_id = b.neighbourhood_id and q.poll_id = b.poll_id
      );
      ${sameAnswers}
      alter table ballot
        alter column choices set not null,
        drop constraint ballot_neighbourhood_id_poll_id_seq_key,
        add unique (neighbourhood_id, seq, poll_id),
        add check (array_ndims(choices) = 1 and array_lower(choices, 1) = 1 and cardinality(choices) <= 60),
        add check (array_remove(choices, null) <@ array['yes', 'no', 'abstain'] and cardinality(array_remove(choices, null)) > 0);
      comment on column ballot.choices is 'The answer to the question in each position of the poll; null where the question is not the owner''s.';
      ${drop('ballot_choice')}
      ${force(['ballot', 'poll_question'], 'force')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ballot_choice (
        neighbourhood_id uuid not null,
        poll_id uuid not null,
        question_id uuid not null,
        owner_id uuid not null,
        choice text not null check (choice in ('yes', 'no', 'abstain')),
        primary key (neighbourhood_id, poll_id, question_id, owner_id),
        foreign key (neighbourhood_id, poll_id, owner_id) references ballot (neighbourhood_id, poll_id, owner_id),
        foreign key (neighbourhood_id, poll_id, question_id) references poll_question (neighbourhood_id, poll_id, id)
      );
      ${appendOnly('ballot_choice')}
      ${force(['ballot', 'ballot_choice', 'poll_question'], 'no force')}
      insert into ballot_choice (neighbourhood_id, poll_id, question_id, owner_id, choice)
      select b.neighbourhood_id, b.poll_id, q.id, b.owner_id, b.choices[q.position]
      from ballot b join poll_question q using (neighbourhood_id, poll_id) where b.choices[q.position] is not null;
      ${sameAnswers}
      alter table ballot
        drop column choices,
        drop constraint ballot_neighbourhood_id_seq_poll_id_key,
        add unique (neighbourhood_id, poll_id, seq);
      ${force(['ballot', 'ballot_choice', 'poll_question'], 'force')}
    `);
  }
}
