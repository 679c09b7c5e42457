import { z } from 'zod';
import { contract } from './contract.ts';
import { day, id, inNeighbourhood, instant, line, money, none } from './fields.ts';
import { checkBody, draftPath, reportHead, reportInCheck, reportPath, reportProblem, typed } from './reports.ts';

const titleType = z.enum(['owners-common', 'original-unit', 'government', 'enterprise-built', 'unclear']);
const incomeLine = z.enum(['parking', 'advertising', 'shops', 'care', 'charging', 'lockers', 'lift-rides', 'property-fees']);
const financeKind = z.enum(['loan', 'pledge', 'guarantee', 'interest-subsidy']);
const month = z.string().regex(/^\d{4}-\d{2}$/, { error: 'operations-month-wrong' });
const figure = z.string().max(40);

export const operatingAsset = z.object({
  assetId: id,
  enterpriseId: id,
  enterpriseName: z.string(),
  name: z.string(),
  titleType,
  titleName: z.string(),
  titleExplanation: z.string(),
  consent: z.object({ document: z.string(), on: day }).nullable(),
  ownersBasisPoints: z.int(),
  /** What of the owners' share goes to the maintenance fund by their decision; null where they decided nothing, then all of it does. */
  fundBasisPoints: z.int().nullable(),
  incomeLines: z.array(z.object({ incomeLine, name: z.string() })),
  firstMonth: z.string(),
  lease: z.object({ from: day, to: day, voidFrom: day.nullable() }).nullable(),
  concession: z.object({ investment: z.string(), netPerYear: z.string() }).nullable(),
  isExample: z.boolean(),
});

export const registerAsset = contract({
  name: 'register-asset',
  summary: 'Writes down what is operated, by whom, whose it is and on which paper. Common property needs the owners’ decision. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/assets',
  access: { kind: 'members', roles: ['street', 'district'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({
    enterpriseId: id,
    name: line(120),
    titleType,
    consentDocument: line(120).optional(),
    consentOn: day.optional(),
    ownersBasisPoints: z.int().min(0).max(10_000).optional(),
    fundBasisPoints: z.int().min(0).max(10_000).optional(),
    incomeLines: z.array(incomeLine).min(1).max(8),
    firstMonth: month,
    leaseFrom: day.optional(),
    leaseTo: day.optional(),
    concession: z.strictObject({ investment: money, netPerYear: money }).optional(),
    isExample: z.boolean(),
  }),
  output: operatingAsset,
});

export const operationsDraftContent = z.strictObject({
  title: typed(120),
  period: z.string().max(7),
  lines: z.array(z.strictObject({ assetId: z.string().max(40), incomeLine: z.string().max(40), gross: figure, tax: figure, directCost: figure, evidenceIds: z.array(id).max(10) })).max(100),
  sharedCosts: z.array(z.strictObject({ description: typed(120), amount: figure, key: z.string().max(40), evidenceIds: z.array(id).max(10) })).max(50),
});

const computed = z.object({ gross: z.string(), tax: z.string(), directCost: z.string(), sharedCost: z.string(), net: z.string(), owners: z.string(), operator: z.string(), held: z.string() });

export const operationsDraft = z.object({
  draftId: id,
  revision: z.int(),
  previousId: id.nullable(),
  returnReason: z.string().nullable(),
  content: operationsDraftContent,
  problems: z.array(reportProblem),
  /** What the month comes to, once nothing is left to mend. */
  sums: computed.nullable(),
  assets: z.array(operatingAsset),
  costKeys: z.array(z.object({ key: z.string(), name: z.string(), explanation: z.string() })),
});

export const beginOperationsReport = contract({
  name: 'begin-operations-report',
  summary: 'Begins the report of a month with a row for every income line, or the next version of one that was returned or published. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/operations-drafts',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.discriminatedUnion('from', [z.strictObject({ from: z.literal('month'), period: month }), z.strictObject({ from: z.literal('report'), previousId: id })]),
  output: operationsDraft,
});

export const readOperationsDraft = contract({
  name: 'read-operations-draft',
  summary: 'A draft of the caller’s enterprise with what must be mended in it and what it comes to.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/operations-drafts/:draftId',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: draftPath,
  query: none,
  body: none,
  output: operationsDraft,
});

export const writeOperationsDraft = contract({
  name: 'write-operations-draft',
  summary: 'Replaces what was typed; an older `revision` is refused (412).',
  method: 'PUT',
  path: '/neighbourhoods/:neighbourhoodId/operations-drafts/:draftId',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: draftPath,
  query: none,
  body: z.strictObject({ revision: z.int().min(1), content: operationsDraftContent }),
  output: operationsDraft,
});

const reportedLine = computed.extend({ position: z.int(), assetId: id, assetName: z.string(), titleName: z.string(), incomeLine, incomeLineName: z.string(), evidenceIds: z.array(id) });
const reportedCost = z.object({ description: z.string(), amount: z.string(), keyName: z.string(), evidenceIds: z.array(id) });

export const operationsReport = z.object({
  ...reportHead,
  ...reportInCheck,
  lines: z.array(reportedLine),
  sharedCosts: z.array(reportedCost),
  sums: computed,
  /** What of the owners' share goes to the maintenance fund, decided when it is published. */
  fundPart: z.object({ owners: z.string(), toFund: z.string(), isLow: z.boolean() }).nullable(),
});

export const submitOperationsDraft = contract({
  name: 'submit-operations-draft',
  summary: 'Submits the report of a month; from here on nobody edits it. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/operations-drafts/:draftId/submission',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: draftPath,
  query: none,
  body: z.strictObject({ revision: z.int().min(1) }),
  output: operationsReport,
});

export const readOperationsReport = contract({
  name: 'read-operations-report',
  summary: 'The report of a month whole, for its enterprise and for those who check it.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/operations-reports/:reportId',
  access: { kind: 'members', roles: ['enterprise', 'committee', 'street', 'district', 'city', 'auditor'] },
  status: 200,
  params: reportPath,
  query: none,
  body: none,
  output: operationsReport,
});

export const checkOperationsReport = contract({
  name: 'check-operations-report',
  summary: 'The street’s or the district’s check of a month. The district’s publishes: income and cost are booked, the owners’ share is expected from the operator, and the fund’s part from it. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/operations-reports/:reportId/checks',
  access: { kind: 'members', roles: ['street', 'district'] },
  status: 200,
  params: reportPath,
  query: none,
  body: checkBody,
  output: operationsReport,
});

const progress = z.object({
  investment: z.string(),
  netPerYear: z.string(),
  months: z.int(),
  promised: z.string(),
  actual: z.string(),
  difference: z.string(),
  recovered: z.string(),
  remaining: z.string(),
  recoveredPercent: z.string(),
  /** Simple payback by the promise, and by the months published so far; null where nothing comes in. */
  promisedYears: z.string().nullable(),
  actualYears: z.string().nullable(),
});

export const readOperations = contract({
  name: 'read-operations',
  summary: 'What is operated here, what it brings month by month and whose it is, how far the investment came back, and which months are late. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/operations',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    sums: computed,
    toFund: z.string(),
    hasExamples: z.boolean(),
    assets: z.array(
      operatingAsset.extend({
        sums: computed,
        months: z.array(computed.extend({ month: z.string(), reportId: id, publishedAt: instant })),
        progress: progress.nullable(),
        warnings: z.array(z.object({ month: z.string(), name: z.string(), inWords: z.string(), law: z.string(), isExample: z.boolean() })),
      }),
    ),
    late: z.array(z.object({ enterpriseName: z.string(), month: z.string(), dueOn: day, isLate: z.boolean() })),
    dueRule: z.object({ days: z.int(), isExample: z.boolean() }),
    finance: z.array(z.object({ kind: financeKind, kindName: z.string(), counterparty: z.string(), enterpriseName: z.string(), signedOn: day, isExample: z.boolean(), inWords: z.string() })),
  }),
});

export const readOperationsDesk = contract({
  name: 'read-operations-desk',
  summary: 'What of its operations an enterprise has to report, month by month, and its assets.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/operations-desk',
  access: { kind: 'members', roles: ['enterprise'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ due: z.array(z.object({ month: z.string(), dueOn: day, isLate: z.boolean() })), assets: z.array(operatingAsset) }),
});

export const recordFinance = contract({
  name: 'record-finance',
  summary: 'Records a loan, a pledge of income with its registration, a guarantee or an interest subsidy (at most 2 %, at most 5 years). Nothing is booked from it. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/finance-records',
  access: { kind: 'members', roles: ['street', 'district'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({
    enterpriseId: id,
    kind: financeKind,
    counterparty: line(60),
    principal: money,
    rateBasisPoints: z.int().min(1).max(10_000).optional(),
    termMonths: z.int().min(1).max(600).optional(),
    signedOn: day,
    registrationNo: line(60).optional(),
    pledgedIncome: z.array(incomeLine).max(8),
    isExample: z.boolean(),
  }),
  output: z.object({ recordId: id, inWords: z.string() }),
});
