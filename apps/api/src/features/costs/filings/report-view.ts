import type { OutputOf, ProblemCode, readCostReport, Role } from '@linli/contracts';
import { mayFollow, nextCheck, REPORT_STATES, stateAfter, takeStep } from '@linli/costs';
import type { Id, Refusal, Source, Text } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findEvidence } from '../../../platform/evidence/evidence.store.ts';
import { viewEvidence } from '../../../platform/evidence/keep-evidence.ts';
import { problemOf } from '../../../platform/http/problem.filter.ts';
import type { EnterpriseRow } from './enterprise.store.ts';
import { evidenceIdsOf, findWarnings, type ReportRow } from './report.store.ts';

type CostReportView = OutputOf<typeof readCostReport>;
export type ReportHead = Omit<CostReportView, 'steps' | 'warnings' | 'evidence' | 'mayCheck' | 'mayFollow' | 'stage' | 'stageName' | 'lines'>;
export type ReportInCheck = Pick<CostReportView, 'steps' | 'warnings' | 'evidence' | 'mayCheck' | 'mayFollow'>;

/** A page of a registry of warnings, as far as a view needs it. */
export interface WarningPage {
  readonly name: Text;
  readonly law: Source;
  readonly isExample: boolean;
}

export function lawText({ title, article }: Source): string {
  return `《${title}》${article ?? ''}`;
}

const instant = (at: string | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

export function viewHead(report: ReportRow): ReportHead {
  const state = stateAfter(report.steps);
  return {
    reportId: report.id,
    kind: report.kind,
    enterpriseId: report.enterpriseId,
    enterpriseName: report.enterpriseName,
    number: report.number,
    version: report.version,
    title: report.title,
    period: report.period,
    total: report.total,
    isExample: report.isExample,
    state,
    stateName: REPORT_STATES[state].zh,
    submittedAt: instant(report.steps[0]?.at) ?? '',
    publishedAt: instant(report.steps.find((step) => step.step === 'publish')?.at),
    returnReason: report.steps.find((step) => step.step === 'return')?.reason ?? null,
    followedBy: report.followedBy,
  };
}

export interface Viewer {
  readonly personId: Id;
  readonly roles: readonly Role[];
  readonly enterprise: EnterpriseRow | undefined;
}

/** The check that this person may do now, by the same rule that will judge her act. */
export function checkOf(report: ReportRow, viewer: Pick<Viewer, 'personId' | 'roles'>): 'street-check' | 'district-check' | null {
  const due = nextCheck(stateAfter(report.steps));
  if (due === null) return null;
  return takeStep(report.steps, { step: due.step, by: viewer.personId, roles: viewer.roles, reason: null }).ok ? due.step : null;
}

export async function viewWarnings(tx: Tx, neighbourhoodId: Id, reportId: Id, pages: Readonly<Record<string, WarningPage>>): Promise<ReportInCheck['warnings']> {
  return (await findWarnings(tx, neighbourhoodId, [reportId])).map(({ code, subjectId, inWords }) => {
    const page = pages[code];
    if (page === undefined) throw new Error(`Broken invariant: no page for the warning ${code}`);
    return { code, name: page.name.zh, subjectId, inWords, law: lawText(page.law), isExample: page.isExample };
  });
}

export async function viewInCheck(tx: Tx, neighbourhoodId: Id, report: ReportRow, viewer: Viewer, pages: Readonly<Record<string, WarningPage>>): Promise<ReportInCheck> {
  const documents = await findEvidence(tx, neighbourhoodId, await evidenceIdsOf(tx, neighbourhoodId, report.id));
  return {
    steps: report.steps.map(({ step, at, reason }) => ({ step, at: new Date(at).toISOString(), reason })),
    warnings: await viewWarnings(tx, neighbourhoodId, report.id, pages),
    evidence: documents.map(viewEvidence),
    mayCheck: checkOf(report, viewer),
    mayFollow: viewer.enterprise?.id === report.enterpriseId && report.followedBy === null && mayFollow(stateAfter(report.steps)),
  };
}

/** What must be mended in a draft, each with the sentence that the API would answer with. */
export function viewProblems(problems: readonly Refusal<ProblemCode>[]): { field: string; code: string; sentence: string }[] {
  return problems.map(({ code, field, params }) => ({ field: field ?? '', code, sentence: problemOf(code, field, params).title }));
}
