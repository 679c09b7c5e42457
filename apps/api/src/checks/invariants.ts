import type { Invariant } from './invariant.ts';

/** Read across all neighbourhoods by the owner of the tables, who changes nothing. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'one ballot for each owner, numbered without gaps',
    why: 'A number missing or twice means a ballot lost or doubled.',
    offenders: `select poll_id::text as subject from ballot group by neighbourhood_id, poll_id having count(*) <> max(seq) or count(distinct owner_id) <> count(*)`,
  },
  {
    name: 'every ballot answers exactly the questions of its owner',
    why: 'An owner answers each question in whose scope she has a home, once.',
    offenders: `
      select b.poll_id || '/' || b.owner_id as subject from ballot b
      where cardinality(b.choices) <> (select count(*) from poll_question q where q.neighbourhood_id = b.neighbourhood_id and q.poll_id = b.poll_id)
         or exists (select 1 from poll_question q where q.neighbourhood_id = b.neighbourhood_id and q.poll_id = b.poll_id
             and (b.choices[q.position] is not null)
              <> exists (select 1 from roll_home h where h.neighbourhood_id = b.neighbourhood_id and h.poll_id = b.poll_id and h.owner_id = b.owner_id
               and (q.scope_kind = 'neighbourhood' or (h.building_code = q.building_code and (q.scope_kind = 'building' or h.entrance_code = q.entrance_code)))))`,
  },
  {
    name: 'no ballot after the closing',
    why: 'A closed poll has its last number; nothing comes after it.',
    offenders: `
      select p.id::text as subject from poll p join ballot b on b.neighbourhood_id = p.neighbourhood_id and b.poll_id = p.id
      where b.cast_at >= p.closes_at or b.cast_at < p.opens_at or (p.final_seq is not null and b.seq > p.final_seq)`,
  },
  {
    name: 'the roll adds up',
    why: 'The area of an owner is the sum of her homes, and the roll the sum of its owners.',
    offenders: `
      select r.poll_id || '/' || r.owner_id as subject from roll_owner r
      where r.area_m2 <> (select coalesce(sum(h.area_m2), 0) from roll_home h where h.neighbourhood_id = r.neighbourhood_id and h.poll_id = r.poll_id and h.owner_id = r.owner_id)
      union all
      select p.id::text from poll p where p.roll_area_m2 <> (select coalesce(sum(r.area_m2), 0) from roll_owner r where r.neighbourhood_id = p.neighbourhood_id and r.poll_id = p.id)`,
  },
  {
    name: 'a closed poll has a result for every question',
    why: 'Closing and counting are one act.',
    offenders: `
      select q.id::text as subject from poll_question q join poll p on p.neighbourhood_id = q.neighbourhood_id and p.id = q.poll_id
      where p.closed_at is not null and not exists (select 1 from poll_result r where r.neighbourhood_id = q.neighbourhood_id and r.poll_id = q.poll_id and r.question_id = q.id)`,
  },
  {
    name: 'the shares of a line make the residents’ part',
    why: 'Σ shares = total, to the fen.',
    offenders: `
      select s.id::text as subject from share_sheet s
      where s.residents_total <> (select coalesce(sum(h.amount), 0) from share h where h.neighbourhood_id = s.neighbourhood_id and h.sheet_id = s.id)`,
  },
  {
    name: 'every owner of a home has somebody behind it',
    why: 'An owner nobody speaks for can neither vote nor be told.',
    offenders: `
      select distinct h.owner_id::text as subject from home h
      where not exists (select 1 from owner_person p where p.neighbourhood_id = h.neighbourhood_id and p.owner_id = h.owner_id)`,
  },
];
