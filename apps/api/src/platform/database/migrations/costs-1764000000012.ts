// Why: what enterprises report. A draft is typed and may change; from its submission on a report is written once, and so are its lines,
// its warnings and every step of those who check it: where it stands is its last step. What is accepted is kept apart from what is
// reported, since a corrected version accepts only the difference. Evidence is a file under its digest, never changed in place.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

const SIGNED = (name: string): string => `${name} numeric(14, 2) not null check (${name} <> 'NaN')`;
const DIGEST = (name: string): string => `${name} text not null check (${name} ~ '^[0-9a-f]{64}$')`;

export class Costs1764000000012 implements MigrationInterface {
  readonly name = 'Costs1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        kind text not null check (kind in ('image', 'pdf')),
        media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
        ${DIGEST('digest')},
        file_key text not null,
        byte_size int not null check (byte_size between 1 and 10485760),
        name text not null check (length(name) between 1 and 120),
        uploaded_by uuid not null,
        uploaded_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, uploaded_by, digest)
      );
      create table enterprise (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        name text not null check (length(name) between 1 and 60),
        credit_code text not null check (length(credit_code) = 18),
        role text not null check (role in ('investor', 'implementer', 'contractor', 'utility', 'property', 'operator')),
        registered_by uuid not null,
        registered_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, credit_code)
      );
      create table enterprise_member (
        neighbourhood_id uuid not null,
        person_id uuid not null,
        enterprise_id uuid not null,
        since timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, person_id),
        foreign key (neighbourhood_id, enterprise_id) references enterprise (neighbourhood_id, id)
      );
      create table report_draft (
        neighbourhood_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('cost', 'operations')),
        enterprise_id uuid not null,
        previous_id uuid,
        revision int not null default 1 check (revision > 0),
        content jsonb not null,
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(),
        submitted_at timestamptz,
        request_key uuid not null,
        ${DIGEST('request_digest')},
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, created_by, request_key),
        unique (neighbourhood_id, previous_id),
        foreign key (neighbourhood_id, enterprise_id) references enterprise (neighbourhood_id, id)
      );
      create table report (
        neighbourhood_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('cost', 'operations')),
        enterprise_id uuid not null,
        number int not null check (number > 0),
        version int not null check (version > 0),
        previous_id uuid,
        stage text check (stage in ('estimate', 'budget', 'contract', 'change-order', 'payment', 'settlement', 'final-account')),
        title text not null check (length(title) between 1 and 120),
        period text check (period ~ '^[0-9]{4}-[0-9]{2}$'),
        ${SIGNED('total')},
        is_example boolean not null,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, enterprise_id, kind, number, version),
        unique (neighbourhood_id, previous_id),
        foreign key (neighbourhood_id, id) references report_draft (neighbourhood_id, id),
        foreign key (neighbourhood_id, enterprise_id) references enterprise (neighbourhood_id, id),
        foreign key (neighbourhood_id, previous_id) references report (neighbourhood_id, id),
        check ((version = 1) = (previous_id is null)),
        check ((kind = 'cost') = (stage is not null))
      );
      create table report_step (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        position int not null check (position > 0),
        step text not null check (step in ('submit', 'street-check', 'district-check', 'publish', 'return')),
        reason text check (length(reason) between 1 and 200),
        taken_by uuid not null,
        taken_at timestamptz not null default clock_timestamp(),
        request_key uuid,
        request_digest text check (request_digest ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, report_id, position),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id),
        check ((step = 'return') = (reason is not null)),
        check ((request_key is null) = (step = 'publish'))
      );
      create table report_warning (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        position int not null,
        code text not null check (code ~ '^[a-z-]{2,40}$'),
        subject_id uuid,
        in_words text not null check (length(in_words) between 1 and 400),
        primary key (neighbourhood_id, report_id, position),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id)
      );
      create table report_evidence (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        evidence_id uuid not null,
        primary key (neighbourhood_id, report_id, evidence_id),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id),
        foreign key (neighbourhood_id, evidence_id) references evidence (neighbourhood_id, id)
      );
      create table cost_line (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        position int not null check (position between 1 and 200),
        menu_line_id uuid not null,
        description text not null check (length(description) between 1 and 120),
        quantity numeric(14, 4) check (quantity >= 0 and quantity <> 'NaN'),
        unit_price numeric(14, 2) check (unit_price <> 'NaN'),
        ${SIGNED('amount')},
        evidence_ids uuid[] not null,
        primary key (neighbourhood_id, report_id, position),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id),
        check (amount <> 0),
        check ((quantity is null) = (unit_price is null))
      );
      create table cost_acceptance (
        neighbourhood_id uuid not null,
        id uuid not null,
        report_id uuid not null,
        menu_line_id uuid not null,
        ${SIGNED('amount')},
        accepted_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, report_id, menu_line_id),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id),
        check (amount <> 0)
      );
      create index cost_acceptance_line on cost_acceptance (neighbourhood_id, menu_line_id);
      create table party_promise (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        party text not null check (party in ('city', 'district', 'government', 'professional-company', 'original-unit', 'enterprise')),
        amount numeric(14, 2) not null check (amount > 0 and amount <> 'NaN'),
        document text not null check (length(document) between 1 and 120),
        due_on date,
        evidence_id uuid,
        is_example boolean not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        ${DIGEST('request_digest')},
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, recorded_by, request_key),
        foreign key (neighbourhood_id, evidence_id) references evidence (neighbourhood_id, id)
      );
      create table party_promise_decision (
        neighbourhood_id uuid not null,
        promise_id uuid not null,
        outcome text not null check (outcome in ('confirmed', 'refused')),
        reason text check (length(reason) between 1 and 200),
        decided_by uuid not null,
        decided_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, promise_id),
        foreign key (neighbourhood_id, promise_id) references party_promise (neighbourhood_id, id),
        check ((outcome = 'refused') = (reason is not null))
      );
      ${['enterprise', 'enterprise_member', 'report_draft'].map(wallOff).join('')}
      revoke delete, truncate on enterprise, report_draft from linli_app;
      ${['evidence', 'report', 'report_step', 'report_warning', 'report_evidence', 'cost_line', 'cost_acceptance', 'party_promise', 'party_promise_decision'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      drop(
        'party_promise_decision', 'party_promise', 'cost_acceptance', 'cost_line', 'report_evidence', 'report_warning', 'report_step', 'report', 'report_draft', 'enterprise_member', 'enterprise', 'evidence',
      ),
    );
  }
}
