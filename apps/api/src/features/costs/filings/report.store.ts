import type { StageCode, StepCode } from '@linli/costs';
import type { Id } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';
import type { ReportKind } from './report-draft.store.ts';

export interface StepRow {
  readonly step: StepCode;
  readonly by: Id;
  readonly at: string;
  readonly reason: string | null;
  readonly key: Id | null;
  readonly digest: string | null;
}

export interface ReportRow {
  readonly id: Id;
  readonly kind: ReportKind;
  readonly enterpriseId: Id;
  readonly enterpriseName: string;
  readonly number: number;
  readonly version: number;
  readonly previousId: Id | null;
  readonly followedBy: Id | null;
  readonly stage: StageCode | null;
  readonly title: string;
  readonly period: string | null;
  readonly total: string;
  readonly isExample: boolean;
  readonly steps: readonly StepRow[];
}

const SELECT = `select r.id, r.kind, r.enterprise_id as "enterpriseId", e.name as "enterpriseName", r.number, r.version, r.previous_id as "previousId",
    (select d.id from report_draft d where d.neighbourhood_id = r.neighbourhood_id and d.previous_id = r.id) as "followedBy",
    r.stage, r.title, r.period, r.total::text as total, r.is_example as "isExample", s.steps
  from report r
  join enterprise e on e.neighbourhood_id = r.neighbourhood_id and e.id = r.enterprise_id
  join lateral (
    select json_agg(json_build_object('step', t.step, 'by', t.taken_by, 'at', t.taken_at, 'reason', t.reason, 'key', t.request_key, 'digest', t.request_digest) order by t.position) as steps,
      (array_agg(t.step order by t.position desc))[1] as last, max(t.taken_at) as moved
    from report_step t where t.neighbourhood_id = r.neighbourhood_id and t.report_id = r.id
  ) s on true`;

export interface ReportQuery {
  readonly kind?: ReportKind | undefined;
  readonly enterpriseId?: Id | undefined;
  /** The last step that was taken. */
  readonly last?: StepCode | undefined;
  readonly menuLineId?: Id | undefined;
  /** Only the newest version of each report that is published. */
  readonly newestPublished?: boolean | undefined;
  readonly limit: number;
}

/** Reports, those that moved last first. */
export function findReports(tx: Tx, neighbourhoodId: Id, query: ReportQuery): Promise<ReportRow[]> {
  return tx.rows(
    `${SELECT} where r.neighbourhood_id = $1 and ($2::text is null or r.kind = $2) and ($3::uuid is null or r.enterprise_id = $3) and ($4::text is null or s.last = $4)
       and ($5::uuid is null or exists (select 1 from cost_line l where l.neighbourhood_id = $1 and l.report_id = r.id and l.menu_line_id = $5))
       and (not $6 or (s.last = 'publish' and not exists (
         select 1 from report n join report_step p on p.neighbourhood_id = n.neighbourhood_id and p.report_id = n.id and p.step = 'publish'
         where n.neighbourhood_id = $1 and n.enterprise_id = r.enterprise_id and n.kind = r.kind and n.number = r.number and n.version > r.version)))
     order by s.moved desc, r.id desc limit $7`,
    [neighbourhoodId, query.kind ?? null, query.enterpriseId ?? null, query.last ?? null, query.menuLineId ?? null, query.newestPublished ?? false, query.limit],
  );
}

export function findReport(tx: Tx, neighbourhoodId: Id, reportId: Id): Promise<ReportRow | undefined> {
  return tx.row(`${SELECT} where r.neighbourhood_id = $1 and r.id = $2`, [neighbourhoodId, reportId]);
}

/** Every version of a report, the first one first. */
export function findVersions(tx: Tx, neighbourhoodId: Id, report: Pick<ReportRow, 'enterpriseId' | 'kind' | 'number'>): Promise<ReportRow[]> {
  return tx.rows(`${SELECT} where r.neighbourhood_id = $1 and r.enterprise_id = $2 and r.kind = $3 and r.number = $4 order by r.version`, [neighbourhoodId, report.enterpriseId, report.kind, report.number]);
}

export interface NewReport {
  readonly id: Id;
  readonly kind: ReportKind;
  readonly enterpriseId: Id;
  readonly previousId: Id | null;
  readonly stage: StageCode | null;
  readonly title: string;
  readonly period: string | null;
  readonly total: Money;
  readonly isExample: boolean;
}

/** Writes a report with its number: the next of its enterprise, or that of the version before. The enterprise's lock is held. */
export async function insertReport(tx: Tx, neighbourhoodId: Id, report: NewReport): Promise<void> {
  await tx.rows(
    `insert into report (neighbourhood_id, id, kind, enterprise_id, previous_id, number, version, stage, title, period, total, is_example)
     select $1, $2, $3, $4, $5,
       coalesce((select p.number from report p where p.neighbourhood_id = $1 and p.id = $5), (select coalesce(max(n.number), 0) + 1 from report n where n.neighbourhood_id = $1 and n.enterprise_id = $4 and n.kind = $3)),
       coalesce((select p.version + 1 from report p where p.neighbourhood_id = $1 and p.id = $5), 1), $6, $7, $8, $9, $10`,
    [neighbourhoodId, report.id, report.kind, report.enterpriseId, report.previousId, report.stage, report.title, report.period, formatMoney(report.total), report.isExample],
  );
}

export interface NewStep {
  readonly reportId: Id;
  readonly position: number;
  readonly step: StepCode;
  readonly by: Id;
  readonly reason: string | null;
  readonly key: Id | null;
  readonly digest: string | null;
}

/** Writes a step down; false when another was faster and took this place. */
export async function insertStep(tx: Tx, neighbourhoodId: Id, step: NewStep): Promise<boolean> {
  const rows = await tx.rows(
    `insert into report_step (neighbourhood_id, report_id, position, step, taken_by, reason, request_key, request_digest) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (neighbourhood_id, report_id, position) do nothing returning 1`,
    [neighbourhoodId, step.reportId, step.position, step.step, step.by, step.reason, step.key, step.digest],
  );
  return rows.length === 1;
}

export interface WarningRow {
  readonly code: string;
  readonly subjectId: Id | null;
  readonly inWords: string;
}

export async function insertWarnings(tx: Tx, neighbourhoodId: Id, reportId: Id, warnings: readonly WarningRow[]): Promise<void> {
  await tx.rows(
    `insert into report_warning (neighbourhood_id, report_id, position, code, subject_id, in_words)
     select $1, $2, w.* from unnest($3::int[], $4::text[], $5::uuid[], $6::text[]) as w`,
    [neighbourhoodId, reportId, warnings.map((_, at) => at + 1), warnings.map((one) => one.code), warnings.map((one) => one.subjectId), warnings.map((one) => one.inWords)],
  );
}

export function findWarnings(tx: Tx, neighbourhoodId: Id, reportIds: readonly Id[]): Promise<(WarningRow & { reportId: Id })[]> {
  return tx.rows(
    `select report_id as "reportId", code, subject_id as "subjectId", in_words as "inWords" from report_warning where neighbourhood_id = $1 and report_id = any($2::uuid[]) order by report_id, position`,
    [neighbourhoodId, [...reportIds]],
  );
}

export async function linkEvidence(tx: Tx, neighbourhoodId: Id, reportId: Id, evidenceIds: readonly Id[]): Promise<void> {
  await tx.rows(`insert into report_evidence (neighbourhood_id, report_id, evidence_id) select $1, $2, e from unnest($3::uuid[]) as e`, [neighbourhoodId, reportId, [...new Set(evidenceIds)]]);
}

export async function evidenceIdsOf(tx: Tx, neighbourhoodId: Id, reportId: Id): Promise<Id[]> {
  const rows = await tx.rows<{ id: Id }>(`select evidence_id as id from report_evidence where neighbourhood_id = $1 and report_id = $2`, [neighbourhoodId, reportId]);
  return rows.map((row) => row.id);
}
