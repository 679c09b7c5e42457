// Why: the roster (业主名册) is what every decision counts. A home has exactly one owner in the sense of the law: one person with many
// homes is one owner, the co-owners of a home together are one owner, a developer's unsold homes are one owner. People stand behind
// owners; tenants of public housing live in a home without a vote.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

export class Homes1764000000002 implements MigrationInterface {
  readonly name = 'Homes1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        person_id uuid not null,
        role text not null check (role in ('resident', 'tenant', 'committee', 'property', 'enterprise')),
        since timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        primary key (neighbourhood_id, person_id, role)
      );
      create table audit_event (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        at timestamptz not null default clock_timestamp(),
        person_id uuid,
        action text not null check (action ~ '^[a-z-]{2,60}$'),
        subject text not null check (length(subject) <= 120),
        detail jsonb not null default '{}',
        primary key (neighbourhood_id, id)
      );
      create table building (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        code text not null check (length(code) between 1 and 20),
        storeys int not null check (storeys between 1 and 99),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, code)
      );
      create table entrance (
        neighbourhood_id uuid not null,
        id uuid not null,
        building_id uuid not null,
        -- Empty for a building without entrances.
        code text not null check (length(code) <= 20),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, building_id, code),
        unique (neighbourhood_id, building_id, id),
        foreign key (neighbourhood_id, building_id) references building (neighbourhood_id, id)
      );
      create table owner (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        kind text not null check (kind in ('person', 'co-owners', 'developer', 'original-unit', 'organisation')),
        roster_key bytea not null check (octet_length(roster_key) = 32),
        name_sealed text not null,
        name_mask text not null,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, roster_key)
      );
      create table owner_person (
        neighbourhood_id uuid not null,
        id uuid not null,
        owner_id uuid not null,
        relation text not null check (relation in ('owner', 'guardian', 'representative')),
        position int not null,
        name_sealed text not null,
        name_mask text not null,
        phone_sealed text,
        phone_index bytea check (octet_length(phone_index) = 32),
        phone_mask text,
        id_number_sealed text,
        id_number_index bytea check (octet_length(id_number_index) = 32),
        id_number_mask text,
        person_id uuid,
        may_vote boolean not null,
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, owner_id) references owner (neighbourhood_id, id)
      );
      create index owner_person_owner on owner_person (neighbourhood_id, owner_id);
      create index owner_person_person on owner_person (neighbourhood_id, person_id);
      create table home (
        neighbourhood_id uuid not null,
        id uuid not null,
        building_id uuid not null,
        entrance_id uuid not null,
        code text not null check (length(code) between 1 and 20),
        full_code text not null check (length(full_code) between 3 and 62),
        floor int not null check (floor between -9 and 99 and floor <> 0),
        area_m2 numeric(10, 2) not null check (area_m2 > 0 and area_m2 <= 100000 and area_m2 <> 'NaN'),
        area_source text not null check (area_source in ('registered', 'surveyed', 'contract')),
        use text not null check (use in ('dwelling', 'non-residential', 'parking')),
        owner_id uuid not null,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, entrance_id, code),
        unique (neighbourhood_id, full_code),
        foreign key (neighbourhood_id, building_id, entrance_id) references entrance (neighbourhood_id, building_id, id),
        foreign key (neighbourhood_id, owner_id) references owner (neighbourhood_id, id)
      );
      create index home_owner on home (neighbourhood_id, owner_id);
      create table home_tenant (
        neighbourhood_id uuid not null,
        id uuid not null,
        home_id uuid not null,
        name_sealed text not null,
        name_mask text not null,
        phone_sealed text,
        phone_index bytea check (octet_length(phone_index) = 32),
        person_id uuid,
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, home_id) references home (neighbourhood_id, id)
      );
      create table roster_import (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        file_name text not null check (length(file_name) between 1 and 200),
        file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
        file_key text not null,
        format text not null check (format in ('xlsx', 'csv')),
        row_count int not null check (row_count between 0 and 20000),
        header jsonb not null,
        header_row int not null,
        mapping jsonb not null,
        status text not null check (status in ('uploaded', 'confirmed', 'done', 'failed', 'abandoned')),
        rows_done int not null default 0,
        outcome jsonb,
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        confirmed_by uuid,
        confirmed_at timestamptz,
        finished_at timestamptz,
        primary key (neighbourhood_id, id)
      );
      ${['membership', 'building', 'entrance', 'owner', 'owner_person', 'home', 'home_tenant', 'roster_import'].map(wallOff).join('')}
      ${appendOnly('audit_event')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('roster_import', 'home_tenant', 'home', 'owner_person', 'owner', 'entrance', 'building', 'audit_event', 'membership'));
  }
}
