// Why: the maintenance fund belongs to the owners home by home, so each home has an account, standards of deposit are kept by their day,
// and whatever moves money is asked for by one person and decided by another, with the parts of every repair written down for ever. Claims
// on the provident fund are counted against what a home really paid: all claims for one home and one line stand in one book, whose row is
// their lock. Personal numbers are sealed; payments and the history of a claim are events.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

const HOME_KIND = `text not null check (home_kind in ('commercial', 'non-residential', 'sold-public', 'unsold'))`;
const BUILDING = `text not null check (building in ('without-lift', 'with-lift', 'detached'))`;
const money = (name: string, least = '>= 0'): string => `${name} numeric(14, 2) not null check (${name} ${least} and ${name} <> 'NaN')`;

const MAINTENANCE = `
      create table maintenance_fund (
        neighbourhood_id uuid primary key references neighbourhood (neighbourhood_id),
        established_on date not null,
        custody text not null check (custody in ('in-custody', 'self-managed')),
        custody_decision text check (length(custody_decision) between 1 and 120),
        bank_name text not null check (length(bank_name) between 1 and 80),
        day_count text not null check (day_count in ('act/360', 'act/365')),
        interest_rate numeric(8, 4) not null check (interest_rate >= 0 and interest_rate < 100 and interest_rate <> 'NaN'),
        dwelling_kind text not null check (dwelling_kind in ('commercial', 'sold-public')),
        building ${BUILDING},
        seller text not null check (length(seller) <= 60),
        lines_handed_over_on date,
        contract_from date,
        contract_until date check (contract_until > contract_from),
        is_example boolean not null,
        established_by uuid not null,
        established_at timestamptz not null default clock_timestamp(),
        check (custody <> 'self-managed' or custody_decision is not null),
        check ((dwelling_kind = 'sold-public') = (seller <> ''))
      );
      create table fund_rate (
        neighbourhood_id uuid not null references maintenance_fund (neighbourhood_id),
        from_day date not null,
        home_kind ${HOME_KIND},
        building ${BUILDING},
        per_m2 numeric(10, 2) not null check (per_m2 >= 0 and per_m2 <> 'NaN'),
        is_example boolean not null,
        source text not null check (length(source) between 1 and 120),
        entered_by uuid not null,
        entered_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, home_kind, building, from_day)
      );
      create table fund_home (
        neighbourhood_id uuid not null references maintenance_fund (neighbourhood_id),
        home_id uuid not null,
        home_kind ${HOME_KIND},
        building ${BUILDING},
        seller text not null default '' check (length(seller) <= 60),
        primary key (neighbourhood_id, home_id),
        foreign key (neighbourhood_id, home_id) references home (neighbourhood_id, id),
        check ((home_kind = 'sold-public') = (seller <> ''))
      );
      create table fund_proposal (
        neighbourhood_id uuid not null references maintenance_fund (neighbourhood_id),
        id uuid not null,
        act text not null check (act in ('deposit-call', 'spend', 'interest', 'credit', 'seller-deposit', 'loss', 'transfer')),
        content jsonb not null,
        reason text not null check (length(reason) between 1 and 200),
        made_by uuid not null,
        made_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, made_by, request_key)
      );
      create table fund_decision (
        neighbourhood_id uuid not null,
        proposal_id uuid not null,
        outcome text not null check (outcome in ('approved', 'refused')),
        reason text check (length(reason) between 1 and 200),
        decided_by uuid not null,
        decided_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, proposal_id),
        foreign key (neighbourhood_id, proposal_id) references fund_proposal (neighbourhood_id, id)
      );
      create table fund_spend (
        neighbourhood_id uuid not null,
        id uuid not null,
        title text not null check (length(title) between 1 and 60),
        contractor text not null check (length(contractor) between 1 and 60),
        ${money('amount', '> 0')},
        basis text not null,
        basis_record text not null check (length(basis_record) between 1 and 120),
        split_rule text not null,
        decided_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, id) references fund_proposal (neighbourhood_id, id)
      );
      create table fund_spend_part (
        neighbourhood_id uuid not null,
        spend_id uuid not null,
        bearer text not null check (bearer in ('home', 'holder', 'seller')),
        detail text not null check (length(detail) between 1 and 64),
        ${money('amount')},
        ${money('from_balance')},
        ${money('owed')},
        primary key (neighbourhood_id, spend_id, bearer, detail),
        foreign key (neighbourhood_id, spend_id) references fund_spend (neighbourhood_id, id),
        check (from_balance + owed = amount)
      );
      create index fund_spend_part_detail on fund_spend_part (neighbourhood_id, detail);`;

const PROVIDENT = `
      create table provident_book (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        home_id uuid not null,
        line_id uuid not null,
        primary key (neighbourhood_id, home_id, line_id),
        foreign key (neighbourhood_id, home_id) references home (neighbourhood_id, id),
        foreign key (neighbourhood_id, line_id) references menu_line (neighbourhood_id, id)
      );
      create table provident_payment (
        neighbourhood_id uuid not null,
        id uuid not null,
        home_id uuid not null,
        line_id uuid not null,
        kind text not null check (kind in ('paid', 'received')),
        ${money('amount', '> 0')},
        paid_on date not null,
        payer text not null check (length(payer) <= 40),
        proof text not null check (length(proof) between 1 and 80),
        source_type text not null,
        source_id text not null,
        request_digest text check (request_digest ~ '^[0-9a-f]{64}$'),
        recorded_by uuid,
        recorded_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, source_type, source_id),
        foreign key (neighbourhood_id, home_id, line_id) references provident_book (neighbourhood_id, home_id, line_id)
      );
      create index provident_payment_book on provident_payment (neighbourhood_id, home_id, line_id);
      create table provident_batch (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        number int not null check (number > 0),
        centre text not null,
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, number)
      );
      create table provident_claim (
        neighbourhood_id uuid not null,
        id uuid not null,
        home_id uuid not null,
        line_id uuid not null,
        project text not null,
        relation text not null check (relation in ('owner', 'buying-tenant', 'spouse', 'parent', 'child')),
        person_id uuid not null,
        name_sealed text not null,
        name_mask text not null,
        id_number_sealed text not null,
        id_number_mask text not null,
        account_sealed text not null,
        account_index bytea not null check (octet_length(account_index) = 32),
        account_mask text not null,
        card_sealed text not null,
        card_mask text not null,
        title_sealed text not null,
        relation_proof text not null check (length(relation_proof) between 1 and 60),
        ${money('balance')},
        ${money('amount', '> 0')},
        to_return numeric(14, 2) not null default 0 check (to_return >= 0 and to_return <= amount),
        returned numeric(14, 2) not null default 0 check (returned >= 0 and returned <= to_return),
        status text not null check (status in ('draft', 'proof-issued', 'submitted', 'approved', 'refused', 'paid', 'clawed-back', 'expired', 'withdrawn')),
        proof_number text check (length(proof_number) between 8 and 40),
        proof_issued_on date,
        valid_until date,
        batch_id uuid,
        centre_receipt text check (length(centre_receipt) <= 60),
        centre_reason text check (length(centre_reason) <= 200),
        consented_at timestamptz not null,
        created_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, person_id, request_key),
        unique (neighbourhood_id, proof_number),
        foreign key (neighbourhood_id, home_id, line_id) references provident_book (neighbourhood_id, home_id, line_id),
        foreign key (neighbourhood_id, batch_id) references provident_batch (neighbourhood_id, id)
      );
      create index provident_claim_book on provident_claim (neighbourhood_id, home_id, line_id);
      create table provident_claim_event (
        neighbourhood_id uuid not null,
        id uuid not null,
        claim_id uuid not null,
        status text not null,
        to_return numeric(14, 2) not null,
        by_person uuid,
        at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, claim_id) references provident_claim (neighbourhood_id, id)
      );
      create index provident_claim_event_claim on provident_claim_event (neighbourhood_id, claim_id);`;

export class Funds1764000000011 implements MigrationInterface {
  readonly name = 'Funds1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${MAINTENANCE}${PROVIDENT}
      ${['maintenance_fund', 'fund_home', 'provident_book', 'provident_claim'].map(wallOff).join('')}
      revoke delete, truncate on maintenance_fund, fund_home, provident_book, provident_claim from linli_app;
      ${['fund_rate', 'fund_proposal', 'fund_decision', 'fund_spend', 'fund_spend_part', 'provident_payment', 'provident_batch', 'provident_claim_event'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      drop('provident_claim_event', 'provident_claim', 'provident_batch', 'provident_payment', 'provident_book', 'fund_spend_part', 'fund_spend', 'fund_decision', 'fund_proposal', 'fund_home', 'fund_rate', 'maintenance_fund'),
    );
  }
}
