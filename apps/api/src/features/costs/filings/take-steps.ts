import type { BodyOf, checkCostReport } from '@linli/contracts';
import { mayFollow, nextCheck, REPORT_STATES, stateAfter, takeStep } from '@linli/costs';
import { digestOf } from '@linli/documents';
import { isId, type Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { needEvidence } from '../../../platform/evidence/evidence.store.ts';
import { lockBook } from '../../ledger/index.ts';
import { enterpriseOf, lockEnterprise, type EnterpriseRow } from './enterprise.store.ts';
import { lockDraft, markSubmitted, type DraftRow, type ReportKind } from './report-draft.store.ts';
import { findReport, insertReport, insertStep, insertWarnings, linkEvidence, type NewReport, type ReportRow, type WarningRow } from './report.store.ts';

/** The client's own key of an act that must happen once, with the digest of what it asks for. */
export interface Request {
  readonly key: Id;
  readonly digest: string;
}

export function requestOf(key: string | undefined, asked: object): Request {
  if (key === undefined || !isId(key)) throw new Refused('key-missing');
  return { key, digest: digestOf(asked).hex };
}

export async function needEnterprise(tx: Tx, neighbourhoodId: Id, personId: Id): Promise<EnterpriseRow> {
  const enterprise = await enterpriseOf(tx, neighbourhoodId, personId);
  if (enterprise === undefined) throw new Refused('enterprise-missing');
  return enterprise;
}

/** A draft under its lock, if it is the caller's enterprise's; another's is not there. */
export async function lockOwnDraft(tx: Tx, neighbourhoodId: Id, kind: ReportKind, draftId: Id, personId: Id): Promise<{ draft: DraftRow; enterprise: EnterpriseRow }> {
  const enterprise = await enterpriseOf(tx, neighbourhoodId, personId);
  const draft = await lockDraft(tx, neighbourhoodId, kind, draftId);
  if (draft === undefined || draft.enterpriseId !== enterprise?.id) throw new Refused('not-found');
  return { draft, enterprise };
}

/** The report that a new version is made of: the caller's own, returned or published. */
export async function needFollowable(tx: Tx, neighbourhoodId: Id, kind: ReportKind, previousId: Id, enterprise: EnterpriseRow): Promise<ReportRow> {
  const previous = await findReport(tx, neighbourhoodId, previousId);
  if (previous === undefined || previous.kind !== kind || previous.enterpriseId !== enterprise.id) throw new Refused('not-found');
  if (!mayFollow(stateAfter(previous.steps))) throw new Refused('report-not-over');
  return previous;
}

/**
 * Whether this draft was submitted by the very same request before; another request finds it submitted and is refused. The draft's lock
 * is held, and what it was read at is what is submitted.
 */
export async function isRepeatedSubmission(tx: Tx, neighbourhoodId: Id, draft: DraftRow, revision: number, request: Request): Promise<boolean> {
  if (draft.submittedAt === null) {
    if (draft.revision !== revision) throw new Refused('draft-changed');
    return false;
  }
  const first = (await findReport(tx, neighbourhoodId, draft.id))?.steps[0];
  if (first?.key !== request.key) throw new Refused('draft-submitted');
  if (first.digest !== request.digest) throw new Refused('key-reused');
  return true;
}

export interface Submission {
  readonly draft: DraftRow;
  readonly report: Omit<NewReport, 'id' | 'kind' | 'enterpriseId' | 'previousId'>;
  readonly warnings: readonly WarningRow[];
  readonly evidenceIds: readonly Id[];
  readonly caller: Caller;
  readonly request: Request;
}

/** Writes the report of a draft once and for ever: head, warnings, documents and the first step. Its lines are its kind's own. */
export async function fileReport(tx: Tx, neighbourhoodId: Id, { draft, report, warnings, evidenceIds, caller, request }: Submission): Promise<void> {
  demand(takeStep([], { step: 'submit', by: caller.personId, roles: caller.roles, reason: null }));
  await needEvidence(tx, neighbourhoodId, evidenceIds);
  await lockEnterprise(tx, neighbourhoodId, draft.enterpriseId);
  await insertReport(tx, neighbourhoodId, { ...report, id: draft.id, kind: draft.kind, enterpriseId: draft.enterpriseId, previousId: draft.previousId });
  await insertStep(tx, neighbourhoodId, { reportId: draft.id, position: 1, step: 'submit', by: caller.personId, reason: null, ...request });
  await insertWarnings(tx, neighbourhoodId, draft.id, warnings);
  await linkEvidence(tx, neighbourhoodId, draft.id, evidenceIds);
  await markSubmitted(tx, neighbourhoodId, draft.id);
  await recordAudit(tx, { neighbourhoodId, personId: caller.personId, action: 'report-submitted', subject: `report:${draft.id}` });
}

/**
 * Takes the check that is due, or returns the report. The district's check publishes: `isPublished` tells the kind to book what follows,
 * in this same transaction. The lock of the books comes first, for what is published may post.
 */
export async function checkReport(
  tx: Tx,
  neighbourhoodId: Id,
  target: { readonly kind: ReportKind; readonly reportId: Id },
  body: BodyOf<typeof checkCostReport>,
  caller: Caller,
  request: Request,
): Promise<{ readonly report: ReportRow; readonly isPublished: boolean }> {
  await lockBook(tx, neighbourhoodId);
  const report = await findReport(tx, neighbourhoodId, target.reportId);
  if (report === undefined || report.kind !== target.kind) throw new Refused('not-found');
  const before = report.steps.find((one) => one.key === request.key && one.by === caller.personId);
  if (before !== undefined && before.digest !== request.digest) throw new Refused('key-reused');
  if (before !== undefined) return { report, isPublished: false };
  const state = stateAfter(report.steps);
  const step = body.outcome === 'returned' ? 'return' : nextCheck(state)?.step;
  if (step === undefined) throw new Refused('report-step-closed', undefined, { state: REPORT_STATES[state].zh });
  const reason = body.outcome === 'returned' ? body.reason : null;
  demand(takeStep(report.steps, { step, by: caller.personId, roles: caller.roles, reason }));
  const position = report.steps.length + 1;
  const taken = await insertStep(tx, neighbourhoodId, { reportId: report.id, position, step, by: caller.personId, reason, ...request });
  if (!taken) throw new Refused('report-step-closed', undefined, { state: REPORT_STATES[state].zh });
  const isPublished = step === 'district-check';
  if (isPublished) await insertStep(tx, neighbourhoodId, { reportId: report.id, position: position + 1, step: 'publish', by: caller.personId, reason: null, key: null, digest: null });
  await recordAudit(tx, { neighbourhoodId, personId: caller.personId, action: isPublished ? 'report-published' : step === 'return' ? 'report-returned' : 'report-checked', subject: `report:${report.id}` });
  return { report, isPublished };
}
