import { z } from 'zod';
import { contract } from './contract.ts';
import { day, id, inNeighbourhood, instant, line, money, none } from './fields.ts';
import { checkBody, draftPath, reportHead, reportInCheck, reportPath, reportProblem, typed } from './reports.ts';

const stage = z.enum(['estimate', 'budget', 'contract', 'change-order', 'payment', 'settlement', 'final-account']);
const figure = z.string().max(40);

/** What a clerk typed so far; nothing of it is judged before she looks or submits. */
export const costDraftContent = z.strictObject({
  stage,
  title: typed(120),
  period: z.string().max(7),
  total: figure,
  lines: z.array(z.strictObject({ lineId: z.string().max(40), description: typed(120), quantity: figure, unitPrice: figure, amount: figure, evidenceIds: z.array(id).max(10) })).max(200),
});

export const costDraft = z.object({
  draftId: id,
  revision: z.int(),
  previousId: id.nullable(),
  returnReason: z.string().nullable(),
  content: costDraftContent,
  /** Everything that must be mended before it can be submitted, row by row. */
  problems: z.array(reportProblem),
  /** Σ of the rows that can be read. */
  sum: z.string(),
  /** What may be chosen as the line of a row, with what is agreed and accepted of it so far. */
  menuLines: z.array(z.object({ lineId: id, title: z.string(), agreed: z.string(), accepted: z.string() })),
  stages: z.array(z.object({ stage, name: z.string(), explanation: z.string(), isMonthly: z.boolean(), needsEvidence: z.boolean() })),
});

export const beginCostReport = contract({
  name: 'begin-cost-report',
  summary: 'Begins a report of one stage of cost, empty or as the next version of one that was returned or published. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/cost-drafts',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.discriminatedUnion('from', [z.strictObject({ from: z.literal('stage'), stage }), z.strictObject({ from: z.literal('report'), previousId: id })]),
  output: costDraft,
});

export const readCostDraft = contract({
  name: 'read-cost-draft',
  summary: 'A draft of the caller’s enterprise with what must be mended in it.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/cost-drafts/:draftId',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: draftPath,
  query: none,
  body: none,
  output: costDraft,
});

export const writeCostDraft = contract({
  name: 'write-cost-draft',
  summary: 'Replaces what was typed. `revision` is the one that was read; an older one is refused (412), so nobody overwrites unseen.',
  method: 'PUT',
  path: '/neighbourhoods/:neighbourhoodId/cost-drafts/:draftId',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: draftPath,
  query: none,
  body: z.strictObject({ revision: z.int().min(1), content: costDraftContent }),
  output: costDraft,
});

export const costLine = z.object({
  position: z.int(),
  lineId: id,
  lineTitle: z.string(),
  description: z.string(),
  quantity: z.string().nullable(),
  unitPrice: z.string().nullable(),
  amount: z.string(),
  evidenceIds: z.array(id),
});

export const costReport = z.object({ ...reportHead, ...reportInCheck, stage, stageName: z.string(), lines: z.array(costLine) });

export const submitCostDraft = contract({
  name: 'submit-cost-draft',
  summary: 'Submits a draft: from here on nobody edits it. The lines must make the total. Needs an Idempotency-Key; the same again answers the same.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/cost-drafts/:draftId/submission',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: draftPath,
  query: none,
  body: z.strictObject({ revision: z.int().min(1) }),
  output: costReport,
});

export const readCostReport = contract({
  name: 'read-cost-report',
  summary: 'A report whole, for its enterprise and for those who check it.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/cost-reports/:reportId',
  access: { kind: 'members', roles: ['enterprise', 'committee', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: reportPath,
  query: none,
  body: none,
  output: costReport,
});

export const checkCostReport = contract({
  name: 'check-cost-report',
  summary: 'The street’s or the district’s check: passed on, or returned with a reason. The district’s check publishes; a payment is booked and its payment expected in the same moment. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/cost-reports/:reportId/checks',
  access: { kind: 'members', roles: ['street', 'district'] },
  status: 200,
  params: reportPath,
  query: none,
  body: checkBody,
  output: costReport,
});

const published = z.object({
  ...reportHead,
  stage,
  stageName: z.string(),
  lines: z.array(costLine.omit({ evidenceIds: true }).extend({ documents: z.int() })),
  warnings: reportInCheck.warnings,
});

export const listPublishedCosts = contract({
  name: 'list-published-costs',
  summary: 'Published reports of costs, newest first, for everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/published-costs',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ lineId: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({ items: z.array(published.omit({ lines: true, warnings: true }).extend({ warnings: z.int() })) }),
});

export const readPublishedCost = contract({
  name: 'read-published-cost',
  summary: 'One published report with its lines and warnings, for everybody. Documents are for members.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/published-costs/:reportId',
  access: { kind: 'public' },
  status: 200,
  params: reportPath,
  query: none,
  body: none,
  output: published,
});

export const readPlanAndActual = contract({
  name: 'read-plan-and-actual',
  summary: 'Plan against actual of a frozen menu, line by line and party by party, from published reports and the books. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/menus/:menuId/plan-and-actual',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, menuId: id }),
  query: none,
  body: none,
  output: z.object({
    menuId: id,
    title: z.string(),
    hasExamples: z.boolean(),
    planned: z.string(),
    actual: z.string(),
    lines: z.array(
      z.object({
        lineId: id,
        title: z.string(),
        planned: z.string(),
        stages: z.array(z.object({ stage, name: z.string(), amount: z.string() })),
        agreed: z.string(),
        accepted: z.string(),
        actual: z.string(),
        actualStage: stage.nullable(),
        difference: z.string().nullable(),
        isExample: z.boolean(),
      }),
    ),
    parties: z.array(z.object({ party: z.string(), name: z.string(), planned: z.string(), promised: z.string(), arrived: z.string(), waiting: z.string(), unpromised: z.string() })),
  }),
});

const party = z.enum(['city', 'district', 'government', 'professional-company', 'original-unit', 'enterprise']);

export const partyPromise = z.object({
  promiseId: id,
  party,
  partyName: z.string(),
  amount: z.string(),
  arrived: z.string(),
  document: z.string(),
  dueOn: day.nullable(),
  isExample: z.boolean(),
  state: z.enum(['waiting', 'confirmed', 'refused']),
  mine: z.boolean(),
  reason: z.string().nullable(),
  recordedAt: instant,
  /** What the payer writes into the memo of the transfer, once it is confirmed. */
  reference: z.string().nullable(),
});

export const recordPartyPromise = contract({
  name: 'record-party-promise',
  summary: 'Records what a party promised in writing. It is owed, and expected at the bank, when another person confirms it. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/party-promises',
  access: { kind: 'members', roles: ['committee', 'street', 'district'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ party, amount: money, document: line(120), dueOn: day.optional(), evidenceId: id.optional(), isExample: z.boolean() }),
  output: partyPromise,
});

export const listPartyPromises = contract({
  name: 'list-party-promises',
  summary: 'What parties promised: those that wait for a second person first.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/party-promises',
  access: { kind: 'members', roles: ['committee', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ items: z.array(partyPromise) }),
});

export const decidePartyPromise = contract({
  name: 'decide-party-promise',
  summary: 'The second person confirms a promise, which books it in the same moment, or refuses it with a reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/party-promises/:promiseId/decision',
  access: { kind: 'members', roles: ['committee', 'street', 'district'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, promiseId: id }),
  query: none,
  body: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('confirmed') }), z.strictObject({ outcome: z.literal('refused'), reason: line(200) })]),
  output: partyPromise,
});
