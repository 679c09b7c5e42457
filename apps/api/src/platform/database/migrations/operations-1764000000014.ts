// Why: what is operated after the renovation. An asset is written down with the paper it stands on and does not change; a month is
// reported through the same steps as costs and written once, computed: net income by line and whose it is. The promise of a concession
// and the records of finance are facts to compare with; nothing is booked from them.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop } from './tenancy.ts';

const FEN = (name: string): string => `${name} numeric(14, 2) not null check (${name} >= 0 and ${name} <> 'NaN')`;
const SIGNED = (name: string): string => `${name} numeric(14, 2) not null check (${name} <> 'NaN')`;

export class Operations1764000000014 implements MigrationInterface {
  readonly name = 'Operations1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table operating_asset (
        neighbourhood_id uuid not null,
        id uuid not null,
        enterprise_id uuid not null,
        name text not null check (length(name) between 1 and 120),
        title_type text not null check (title_type in ('owners-common', 'original-unit', 'government', 'enterprise-built', 'unclear')),
        consent_document text check (length(consent_document) between 1 and 120),
        consent_on date,
        owners_basis_points int not null check (owners_basis_points between 0 and 10000),
        -- What the owners decided goes to the maintenance fund of their share; all of it where they decided nothing.
        fund_basis_points int check (fund_basis_points between 0 and 10000),
        income_lines text[] not null check (cardinality(income_lines) between 1 and 8),
        first_month text not null check (first_month ~ '^[0-9]{4}-[0-9]{2}$'),
        lease_from date,
        lease_to date check (lease_to > lease_from),
        investment numeric(14, 2) check (investment > 0 and investment <> 'NaN'),
        net_per_year numeric(14, 2) check (net_per_year > 0 and net_per_year <> 'NaN'),
        is_example boolean not null,
        registered_by uuid not null,
        registered_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, registered_by, request_key),
        unique (neighbourhood_id, enterprise_id, name),
        foreign key (neighbourhood_id, enterprise_id) references enterprise (neighbourhood_id, id),
        check ((consent_document is null) = (consent_on is null)),
        check (title_type = 'unclear' or consent_document is not null),
        check ((lease_from is null) = (lease_to is null)),
        check ((investment is null) = (net_per_year is null))
      );
      create table operating_line (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        position int not null check (position between 1 and 100),
        asset_id uuid not null,
        income_line text not null check (income_line in ('parking', 'advertising', 'shops', 'care', 'charging', 'lockers', 'lift-rides', 'property-fees')),
        ${FEN('gross')},
        ${FEN('tax')},
        ${FEN('direct_cost')},
        ${FEN('shared_cost')},
        ${SIGNED('net')},
        ${FEN('owners')},
        ${SIGNED('operator')},
        ${FEN('held')},
        evidence_ids uuid[] not null,
        primary key (neighbourhood_id, report_id, position),
        unique (neighbourhood_id, report_id, asset_id, income_line),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id),
        foreign key (neighbourhood_id, asset_id) references operating_asset (neighbourhood_id, id),
        constraint operating_line_net check (net = gross - tax - direct_cost - shared_cost),
        constraint operating_line_whose check (net = owners + operator + held)
      );
      create index operating_line_asset on operating_line (neighbourhood_id, asset_id);
      create table operating_cost (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        position int not null check (position between 1 and 50),
        description text not null check (length(description) between 1 and 120),
        amount numeric(14, 2) not null check (amount > 0 and amount <> 'NaN'),
        key text not null check (key in ('by-gross', 'equal')),
        evidence_ids uuid[] not null,
        primary key (neighbourhood_id, report_id, position),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id)
      );
      create table operating_fund_part (
        neighbourhood_id uuid not null,
        report_id uuid not null,
        owners numeric(14, 2) not null check (owners >= 0 and owners <> 'NaN'),
        to_fund numeric(14, 2) not null check (to_fund >= 0 and to_fund <= owners),
        is_low boolean not null,
        primary key (neighbourhood_id, report_id),
        foreign key (neighbourhood_id, report_id) references report (neighbourhood_id, id),
        constraint operating_fund_part_least check (not is_low or to_fund * 2 >= owners)
      );
      create table finance_record (
        neighbourhood_id uuid not null,
        id uuid not null,
        enterprise_id uuid not null,
        kind text not null check (kind in ('loan', 'pledge', 'guarantee', 'interest-subsidy')),
        counterparty text not null check (length(counterparty) between 1 and 60),
        principal numeric(14, 2) not null check (principal > 0 and principal <> 'NaN'),
        rate_basis_points int check (rate_basis_points between 1 and 10000),
        term_months int check (term_months between 1 and 600),
        signed_on date not null,
        registration_no text check (length(registration_no) between 1 and 60),
        pledged_income text[] not null,
        is_example boolean not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, recorded_by, request_key),
        foreign key (neighbourhood_id, enterprise_id) references enterprise (neighbourhood_id, id),
        check (kind <> 'pledge' or registration_no is not null),
        check (kind <> 'interest-subsidy' or (rate_basis_points <= 200 and term_months <= 60))
      );
      ${['operating_asset', 'operating_line', 'operating_cost', 'operating_fund_part', 'finance_record'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('finance_record', 'operating_fund_part', 'operating_cost', 'operating_line', 'operating_asset'));
  }
}
