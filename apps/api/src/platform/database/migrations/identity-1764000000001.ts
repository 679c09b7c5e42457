// Why: sign-in, sessions and offices stand apart from every neighbourhood, since one person may belong to several and a session to none.
// Tokens and codes are stored as hashes only; phone numbers are sealed and found by a blind index.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, globalTable } from './tenancy.ts';

export class Identity1764000000001 implements MigrationInterface {
  readonly name = 'Identity1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (
        id text primary key check (id ~ '^[a-z0-9-]{1,60}$'),
        parent_id text references region (id),
        level text not null check (level in ('city', 'district', 'street')),
        name text not null check (length(name) between 1 and 60)
      );
      create table neighbourhood (
        neighbourhood_id uuid primary key,
        code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
        name text not null check (length(name) between 1 and 60),
        street_id text not null references region (id),
        jurisdiction text not null check (jurisdiction ~ '^[a-z-]{2,40}$'),
        address text not null,
        built_year int not null check (built_year between 1900 and 2100),
        help_phone text not null,
        desk_place text not null,
        desk_hours text not null,
        is_invented boolean not null,
        created_at timestamptz not null default clock_timestamp()
      );
      create table person (
        id uuid primary key,
        kind text not null check (kind in ('resident', 'staff')),
        phone_index bytea unique check (octet_length(phone_index) = 32),
        phone_sealed text,
        name_sealed text not null,
        created_at timestamptz not null default clock_timestamp(),
        check (kind = 'staff' or phone_index is not null)
      );
      create table credential (
        person_id uuid primary key references person (id),
        login text not null unique check (login ~ '^[a-z0-9.-]{2,60}$'),
        title text not null,
        password_hash text not null,
        totp_sealed text not null,
        totp_last_step bigint not null default 0
      );
      create table office_holding (
        person_id uuid not null references person (id),
        role text not null check (role in ('street', 'district', 'city', 'auditor')),
        region_id text not null references region (id),
        since timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        primary key (person_id, role, region_id)
      );
      create table person_membership (
        person_id uuid not null references person (id),
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        primary key (person_id, neighbourhood_id)
      );
      create table session (
        token_hash bytea primary key check (octet_length(token_hash) = 32),
        id uuid not null unique,
        person_id uuid not null references person (id),
        created_at timestamptz not null default clock_timestamp(),
        seen_at timestamptz not null default clock_timestamp(),
        fresh_at timestamptz,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index session_person on session (person_id) where ended_at is null;
      create table one_time_code (
        id uuid primary key,
        phone_index bytea not null,
        person_id uuid references person (id),
        session_id uuid,
        code_hash bytea not null,
        tries int not null default 0 check (tries between 0 and 5),
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table rate_limit (key varchar(255) primary key, points int not null default 0, expire bigint);
      create table sign_in_event (
        id uuid primary key,
        at timestamptz not null default clock_timestamp(),
        person_id uuid,
        kind text not null check (kind in ('code-sent', 'code-refused', 'signed-in', 'refused', 'renewed', 'signed-out')),
        means text not null check (means in ('code', 'password')),
        address text not null
      );
      create table demo_message (
        id uuid primary key,
        sent_at timestamptz not null default clock_timestamp(),
        phone text not null,
        body text not null
      );
      create table demo_staff (
        login text primary key references credential (login),
        password text not null,
        totp_secret text not null,
        position int not null
      );
      ${['region', 'neighbourhood', 'person', 'credential', 'office_holding', 'person_membership', 'session', 'one_time_code', 'rate_limit', 'demo_message', 'demo_staff'].map((table) => globalTable(table)).join('')}
      ${globalTable('sign_in_event', 'select, insert')}
      revoke select on person, credential, session, one_time_code, demo_message, demo_staff from linli_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      drop('demo_staff', 'demo_message', 'sign_in_event', 'rate_limit', 'one_time_code', 'session', 'person_membership', 'office_holding', 'credential', 'person', 'neighbourhood', 'region'),
    );
  }
}
