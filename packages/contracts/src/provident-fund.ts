import { z } from 'zod';
import { contract } from './contract.ts';
import { day, id, inNeighbourhood, instant, line, money, none } from './fields.ts';

const desk = ['committee', 'street'] as const;
const relation = z.enum(['owner', 'buying-tenant', 'spouse', 'parent', 'child']);
const status = z.enum(['draft', 'proof-issued', 'submitted', 'approved', 'refused', 'paid', 'clawed-back', 'expired', 'withdrawn']);

/** A claim as it is shown: who by mask, never a number in full. */
export const claim = z.object({
  claimId: id,
  homeId: id,
  homeCode: z.string(),
  lineId: id,
  lineTitle: z.string(),
  project: z.string(),
  projectName: z.string(),
  relation,
  relationName: z.string(),
  nameMask: z.string(),
  idNumberMask: z.string(),
  accountMask: z.string(),
  cardMask: z.string(),
  amount: z.string(),
  toReturn: z.string(),
  returned: z.string(),
  status,
  proofNumber: z.string().nullable(),
  validUntil: day.nullable(),
  batchNumber: z.int().nullable(),
  centreReceipt: z.string().nullable(),
  centreReason: z.string().nullable(),
  createdAt: instant,
  history: z.array(z.object({ status: z.string(), at: instant })),
});

export const readOwnClaims = contract({
  name: 'read-own-claims',
  summary: 'For each home of the caller and each kind of works that qualifies: what was paid, what came back, what can still be claimed, and her claims.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/own',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    centre: z.string(),
    rules: z.object({ unit: z.string(), proofValidDays: z.int(), isExample: z.boolean(), law: z.string() }),
    books: z.array(
      z.object({
        homeId: id,
        homeCode: z.string(),
        lineId: id,
        lineTitle: z.string(),
        project: z.string(),
        projectName: z.string(),
        paid: z.string(),
        received: z.string(),
        cap: z.string(),
        taken: z.string(),
        remaining: z.string(),
        payments: z.array(z.object({ kind: z.enum(['paid', 'received']), amount: z.string(), on: day, proof: z.string() })),
      }),
    ),
    claims: z.array(claim),
  }),
});

export const createClaim = contract({
  name: 'create-claim',
  summary: 'Writes a claim on the provident fund down. Personal numbers are sealed at once; nothing is reserved and nobody is told before the proof is issued.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/claims',
  access: { kind: 'members', roles: ['resident', 'tenant'], fresh: true },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({
    homeId: id,
    lineId: id,
    relation,
    name: line(40),
    idNumber: z.string().min(15).max(24),
    accountNumber: z.string().regex(/^[0-9A-Za-z]{6,30}$/, { error: 'account-number-malformed' }),
    bankCard: z.string().regex(/^\d{12,23}$/, { error: 'bank-card-malformed' }),
    /** 不动产权证号, or the number of the purchase agreement. */
    titleNumber: line(60),
    relationProof: line(60),
    balance: money,
    amount: money,
    /** Consent to seal these data and hand them to the centre, in the wording shown (《个人信息保护法》第二十三、二十九条). */
    consent: z.literal(true),
  }),
  output: claim,
});

const claimPath = z.strictObject({ neighbourhoodId: id, claimId: id });

export const withdrawClaim = contract({
  name: 'withdraw-claim',
  summary: 'The claimant takes her claim back before it goes to the centre; a reservation is freed.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/claims/:claimId/withdrawal',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: claimPath,
  query: none,
  body: none,
  output: claim,
});

export const issueClaimProof = contract({
  name: 'issue-claim-proof',
  summary: 'The desk has compared the payment proofs and issues the proof of payment: the amount is reserved until its last day.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/claims/:claimId/proof',
  access: { kind: 'members', roles: desk },
  status: 201,
  params: claimPath,
  query: none,
  body: none,
  output: claim,
});

export const downloadClaimProof = contract({
  name: 'download-claim-proof',
  summary: 'The proof as PDF, for the claimant and the desk. Reading it is written down.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/claims/:claimId/proof',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'street'] },
  status: 200,
  params: claimPath,
  query: none,
  body: none,
  output: z.any(),
  transfer: 'file',
});

export const recordClaimPayment = contract({
  name: 'record-claim-payment',
  summary: 'The desk enters what a home paid for works, or what came back to it, with its proof. What came back lowers the cap at once and may claw claims back.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/payments',
  access: { kind: 'members', roles: desk },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ homeCode: z.string().min(1).max(62), lineId: id, kind: z.enum(['paid', 'received']), amount: money, on: day, payer: line(40), proof: line(80) }),
  output: z.object({ cap: z.string(), taken: z.string(), remaining: z.string(), clawedBack: z.string() }),
});

export const listClaims = contract({
  name: 'list-claims',
  summary: 'The claims of a neighbourhood for the desk, masked, those that wait first; the batches that went to the centre.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/claims',
  access: { kind: 'members', roles: ['committee', 'street', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ status: status.optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  body: none,
  output: z.object({
    claims: z.array(claim),
    batches: z.array(z.object({ batchId: id, number: z.int(), claims: z.int(), amount: z.string(), waiting: z.int(), createdAt: instant })),
    /** Lines of menus that qualify, for entering payments. */
    lines: z.array(z.object({ lineId: id, title: z.string(), projectName: z.string() })),
    hasSandbox: z.boolean(),
  }),
});

export const submitClaims = contract({
  name: 'submit-claims',
  summary: 'Puts every claim with a valid proof into one batch for the centre.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/batches',
  access: { kind: 'members', roles: desk },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ batchId: id, number: z.int(), claims: z.int() }),
});

export const downloadClaimBatch = contract({
  name: 'download-claim-batch',
  summary: 'The file of a batch for the centre, CSV or XLSX, with the numbers in full. The purpose is written down.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/batches/:batchId/file',
  access: { kind: 'members', roles: desk, fresh: true },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, batchId: id }),
  query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  body: none,
  output: z.any(),
  transfer: 'file',
});

const results = z.object({
  applied: z.int(),
  unchanged: z.int(),
  problems: z.array(z.object({ row: z.int(), proofNumber: z.string(), code: z.string(), message: z.string() })),
});

export const importClaimResults = contract({
  name: 'import-claim-results',
  summary: 'Takes the centre’s answers from its file. Each row stands alone: what cannot be taken is listed with its reason, the others are taken.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/results',
  access: { kind: 'members', roles: desk },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: results,
  transfer: 'upload',
});

export const answerFromSandbox = contract({
  name: 'answer-from-sandbox',
  summary: 'Demo and tests only: an invented centre answers a batch by the file it would send. Elsewhere there is no such page.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/provident-fund/batches/:batchId/sandbox-answer',
  access: { kind: 'members', roles: desk },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, batchId: id }),
  query: none,
  body: none,
  output: results,
});
