import { z } from 'zod';
import { contract } from './contract.ts';
import { day, digest, id, inNeighbourhood, instant, line, none } from './fields.ts';

export const fundCode = z.enum(['renovation', 'maintenance', 'common-income']);
/** An amount with its sign: debit above zero, credit below. Only the books use it; people see debit and credit apart. */
export const signedMoney = z.string().regex(/^-?(0|[1-9]\d{0,11})(\.\d{1,2})?$/, { error: 'decimal-malformed' });
const watching = ['committee', 'street', 'district', 'city', 'auditor'] as const;
const period = z.string().regex(/^\d{4}(-\d{2})?$/, { error: 'period-malformed' });

/** The head of a neighbourhood's log: how many entries, and the root over all of them. Who keeps it notices any later change. */
export const treeHead = z.object({ size: z.int(), root: digest, recordedAt: instant.nullable() });

const heading = z.object({ account: z.string(), name: z.string(), class: z.enum(['asset', 'liability', 'equity', 'income', 'expense']), accounts: z.int(), balance: signedMoney, explanation: z.string() });

export const readBooks = contract({
  name: 'read-books',
  summary: 'What every fund of a neighbourhood holds, heading by heading, today or at the end of a day; with the head of the log. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ asOf: day.optional() }),
  body: none,
  output: z.object({
    asOf: day.nullable(),
    head: treeHead,
    funds: z.array(
      z.object({
        fund: fundCode,
        name: z.string(),
        explanation: z.string(),
        closedThrough: day.nullable(),
        provenThrough: day.nullable(),
        provenBalance: z.string().nullable(),
        provenAt: instant.nullable(),
        headings: z.array(heading),
      }),
    ),
  }),
});

const posting = z.object({ account: z.string(), name: z.string(), detail: z.string(), amount: signedMoney });
const entryFrame = { entryId: id, seq: z.int(), kind: z.string(), kindName: z.string(), fund: fundCode, bookedOn: day, recordedAt: instant, reverses: id.nullable(), reversedBy: id.nullable(), leafHash: digest };

export const listEntries = contract({
  name: 'list-entries',
  summary: 'The entries of a fund, newest first, one sum for each heading: what happened and how much, without what single homes paid. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books/:fund/entries',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, fund: fundCode }),
  query: z.strictObject({ before: z.coerce.number().int().positive().max(2_000_000_000).optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  body: none,
  output: z.object({
    entries: z.array(z.object({ ...entryFrame, postings: z.array(z.object({ account: z.string(), name: z.string(), accounts: z.int(), amount: signedMoney })) })),
    next: z.int().nullable(),
  }),
});

export const readEntry = contract({
  name: 'read-entry',
  summary: 'One entry whole: its postings with homes and parties by name, what it was made from, who made it and who checked it, the very bytes that stand in the log.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books/entries/:entryId',
  access: { kind: 'members', roles: watching },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, entryId: id }),
  query: none,
  body: none,
  output: z.object({ ...entryFrame, memo: z.string(), source: z.object({ type: z.string(), id: z.string() }), postings: z.array(posting), madeBy: id.nullable(), checkedBy: id.nullable(), leaf: z.string() }),
});

export const proveEntry = contract({
  name: 'prove-entry',
  summary: 'That an entry stands in the log: its leaf hash, its place, and the path to the root (RFC 6962, 2.1.1).',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books/entries/:entryId/proof',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, entryId: id }),
  query: none,
  body: none,
  output: z.object({ head: treeHead, seq: z.int(), leafHash: digest, path: z.array(digest).max(64) }),
});

export const proveGrowth = contract({
  name: 'prove-growth',
  summary: 'That the log of today is the log of an earlier head with entries added and none changed (RFC 6962, 2.1.2).',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books/growth',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ from: z.coerce.number().int().positive().max(2_000_000_000) }),
  body: none,
  output: z.object({ from: z.object({ size: z.int(), root: digest }), head: treeHead, path: z.array(digest).max(64) }),
});

export const exportJournal = contract({
  name: 'export-journal',
  summary: 'The books as a plain-text journal that hledger reads and checks by itself; homes by their number.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books/journal',
  access: { kind: 'members', roles: watching },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.any(),
  transfer: 'file',
});

const proposedPosting = z.strictObject({ account: z.string().regex(/^[a-z-]{2,40}$/), detail: z.string().max(64), amount: signedMoney });

/** What a person may ask for; another person decides. */
export const proposedAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('entry'), fund: fundCode, kind: z.string().regex(/^[a-z-]{2,40}$/), bookedOn: day, memo: line(200), postings: z.array(proposedPosting).min(2).max(200) }),
  z.strictObject({ act: z.literal('reversal'), entryId: id, bookedOn: day }),
  z.strictObject({ act: z.literal('close-period'), fund: fundCode, period }),
  z.strictObject({ act: z.literal('reopen-period'), fund: fundCode, period }),
]);

export const proposal = z.object({
  proposalId: id,
  act: z.enum(['entry', 'reversal', 'close-period', 'reopen-period']),
  actName: z.string(),
  fund: fundCode,
  fundName: z.string(),
  /** In one sentence, with its figures. */
  inWords: z.string(),
  postings: z.array(posting),
  reason: z.string(),
  madeBy: id,
  mine: z.boolean(),
  madeAt: instant,
  state: z.enum(['waiting', 'approved', 'refused']),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  entryIds: z.array(id),
});

export const proposeAct = contract({
  name: 'propose-act',
  summary: 'Asks for an entry, its reversal, the closing of a period or its reopening. Nothing is booked until another person approves.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/books/proposals',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ ...{ content: proposedAct }, reason: line(200) }),
  output: proposal,
});

export const listProposals = contract({
  name: 'list-proposals',
  summary: 'What waits for a second person, and what was decided.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/books/proposals',
  access: { kind: 'members', roles: ['committee', 'street', 'district', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({ proposals: z.array(proposal) }),
});

export const decideProposal = contract({
  name: 'decide-proposal',
  summary: 'Approves a proposal of another person, which books it in the same moment, or refuses it with a reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/books/proposals/:proposalId/decision',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, proposalId: id }),
  query: none,
  body: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('approved') }), z.strictObject({ outcome: z.literal('refused'), reason: line(200) })]),
  output: proposal,
});

export const approveProposals = contract({
  name: 'approve-proposals',
  summary: 'Approves many proposals of other people that were looked through together. Each is judged alone: what the books refuse stays waiting, with its reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/books/approvals',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ proposalIds: z.array(id).min(1).max(100) }),
  output: z.object({ answers: z.array(z.object({ proposalId: id, approved: z.boolean(), code: z.string().nullable(), sentence: z.string().nullable(), entryIds: z.array(id) })) }),
});
