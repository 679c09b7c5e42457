import { z } from 'zod';
import { contract } from './contract.ts';
import { evidence } from './evidence.ts';
import { day, id, inNeighbourhood, instant, line, none } from './fields.ts';

/** What enterprises report goes through the same hands, whatever it speaks of. */
export const reportState = z.enum(['draft', 'submitted', 'street-checked', 'district-checked', 'published', 'returned']);
export const reportPath = z.strictObject({ neighbourhoodId: id, reportId: id });
export const draftPath = z.strictObject({ neighbourhoodId: id, draftId: id });

/** Text of a draft: nothing yet, or clean text. */
export const typed = (most: number) => z.union([z.literal(''), line(most)]);

export const reportProblem = z.object({ field: z.string(), code: z.string(), sentence: z.string() });

export const reportWarning = z.object({
  code: z.string(),
  name: z.string(),
  /** The line of the menu or the asset it speaks of; null for the whole report. */
  subjectId: id.nullable(),
  inWords: z.string(),
  law: z.string(),
  isExample: z.boolean(),
});

export const reportStep = z.object({ step: z.enum(['submit', 'street-check', 'district-check', 'publish', 'return']), at: instant, reason: z.string().nullable() });

/** What every report says of itself, whatever is in it. */
export const reportHead = {
  reportId: id,
  kind: z.enum(['cost', 'operations']),
  enterpriseId: id,
  enterpriseName: z.string(),
  number: z.int(),
  version: z.int(),
  title: z.string(),
  period: z.string().nullable(),
  total: z.string(),
  isExample: z.boolean(),
  state: reportState,
  stateName: z.string(),
  submittedAt: instant,
  publishedAt: instant.nullable(),
  /** Why it was returned. */
  returnReason: z.string().nullable(),
  /** The next version, where there is one. */
  followedBy: id.nullable(),
};

/** What those in charge see of a report besides its content. */
export const reportInCheck = {
  steps: z.array(reportStep),
  warnings: z.array(reportWarning),
  evidence: z.array(evidence),
  /** The check that the caller may do now. */
  mayCheck: z.enum(['street-check', 'district-check']).nullable(),
  /** Whether the caller's enterprise may begin the next version. */
  mayFollow: z.boolean(),
};

/** The outcome of a check: passed, or back to the enterprise with the reason. */
export const checkBody = z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('passed') }), z.strictObject({ outcome: z.literal('returned'), reason: line(200) })]);

export const enterprise = z.object({ enterpriseId: id, name: z.string(), creditCode: z.string(), role: z.enum(['investor', 'implementer', 'contractor', 'utility', 'property', 'operator']), roleName: z.string() });

export const registerEnterprise = contract({
  name: 'register-enterprise',
  summary: 'Writes an enterprise down with its role in the project, and which of the neighbourhood’s enterprise staff act for it.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/enterprises',
  access: { kind: 'members', roles: ['street', 'district'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ name: line(60), creditCode: z.string().max(40), role: enterprise.shape.role, logins: z.array(z.string().regex(/^[a-z0-9.-]{2,60}$/)).max(20) }),
  output: enterprise,
});

export const listEnterprises = contract({
  name: 'list-enterprises',
  summary: 'Who builds, invests and operates here, for everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/enterprises',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ items: z.array(enterprise) }),
});

export const readEnterpriseDesk = contract({
  name: 'read-enterprise-desk',
  summary: 'What waits for an enterprise: months of works to report, returned reports, drafts, what is being checked, and what it is owed.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/enterprise-desk',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    enterprise: enterprise.nullable(),
    today: day,
    due: z.array(z.object({ month: z.string(), dueOn: day, isLate: z.boolean() })),
    drafts: z.array(z.object({ draftId: id, kind: z.enum(['cost', 'operations']), title: z.string(), previousId: id.nullable(), updatedAt: instant })),
    reports: z.array(z.object(reportHead)),
    /** Accepted and not yet paid, and what was paid so far. */
    owed: z.string(),
    paid: z.string(),
  }),
});

export const listReports = contract({
  name: 'list-reports',
  summary: 'Reports of enterprises, those that wait for the caller’s check first. An enterprise sees its own.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/reports',
  access: { kind: 'members', roles: ['enterprise', 'committee', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ state: reportState.exclude(['draft']).optional(), kind: z.enum(['cost', 'operations']).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({ items: z.array(z.object({ ...reportHead, waitsForYou: z.boolean() })) }),
});

export const readReportEvidence = contract({
  name: 'read-report-evidence',
  summary: 'A document behind a report: of a published one for every member of the neighbourhood, before that for its enterprise and those who check it.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/reports/:reportId/evidence/:evidenceId',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'property', 'enterprise', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, reportId: id, evidenceId: id }),
  query: none,
  body: none,
  output: z.any(),
  transfer: 'file',
});
