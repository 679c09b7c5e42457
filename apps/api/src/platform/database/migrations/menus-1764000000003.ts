// Why: a menu is composed line by line while it is a draft and never changes once frozen; the frozen record and its digest are what
// notices, ballots and shares refer to. Sources of money and the rule of apportioning belong to the line they pay for.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, wallOff } from './tenancy.ts';

const MONEY = (column: string, most = '999999999999.99'): string => `${column} numeric(14, 2) check (${column} >= 0 and ${column} <= ${most} and ${column} <> 'NaN')`;

export class Menus1764000000003 implements MigrationInterface {
  readonly name = 'Menus1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table menu (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        title text not null check (length(title) between 1 and 80),
        version int not null check (version between 1 and 999),
        status text not null check (status in ('draft', 'frozen')),
        revision int not null default 1,
        record jsonb,
        digest text check (digest ~ '^[0-9a-f]{64}$'),
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        frozen_by uuid,
        frozen_at timestamptz,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, version),
        check ((status = 'frozen') = (record is not null and digest is not null and frozen_at is not null))
      );
      create table menu_line (
        neighbourhood_id uuid not null,
        id uuid not null,
        menu_id uuid not null,
        position int not null check (position between 1 and 60),
        item_code text not null check (item_code ~ '^[GBO][0-9]{2}$'),
        title text not null check (length(title) between 1 and 80),
        scope_kind text not null check (scope_kind in ('neighbourhood', 'building', 'entrance')),
        building_id uuid,
        entrance_id uuid,
        quantity numeric(14, 4) not null check (quantity > 0 and quantity <> 'NaN'),
        ${MONEY('unit_price')} not null,
        note text not null default '' check (length(note) <= 400),
        is_example boolean not null,
        rule_code text not null,
        rule_parameters jsonb not null default '{}',
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, menu_id, position),
        unique (neighbourhood_id, menu_id, id),
        foreign key (neighbourhood_id, menu_id) references menu (neighbourhood_id, id),
        foreign key (neighbourhood_id, building_id) references building (neighbourhood_id, id),
        foreign key (neighbourhood_id, building_id, entrance_id) references entrance (neighbourhood_id, building_id, id),
        check ((scope_kind = 'neighbourhood') = (building_id is null)),
        check ((scope_kind = 'entrance') = (entrance_id is not null))
      );
      create table menu_link (
        neighbourhood_id uuid not null,
        menu_id uuid not null,
        line_id uuid not null,
        kind text not null check (kind in ('needs', 'excludes')),
        other_line_id uuid not null,
        primary key (neighbourhood_id, menu_id, line_id, kind, other_line_id),
        foreign key (neighbourhood_id, menu_id, line_id) references menu_line (neighbourhood_id, menu_id, id),
        foreign key (neighbourhood_id, menu_id, other_line_id) references menu_line (neighbourhood_id, menu_id, id),
        check (line_id <> other_line_id)
      );
      create table cost_source (
        neighbourhood_id uuid not null,
        line_id uuid not null,
        position int not null check (position between 1 and 20),
        party text not null check (party ~ '^[a-z-]{2,40}$'),
        kind text not null check (kind in ('basis-points', 'fixed', 'per-unit', 'remainder')),
        basis_points int check (basis_points between 0 and 10000),
        ${MONEY('amount')},
        ${MONEY('unit_rate')},
        quantity numeric(14, 4) check (quantity >= 0 and quantity <> 'NaN'),
        ${MONEY('cap')},
        is_example boolean not null,
        primary key (neighbourhood_id, line_id, position),
        foreign key (neighbourhood_id, line_id) references menu_line (neighbourhood_id, id)
      );
      ${['menu', 'menu_line', 'menu_link', 'cost_source'].map(wallOff).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('cost_source', 'menu_link', 'menu_line', 'menu'));
  }
}
