import { z } from 'zod';
import { contract } from './contract.ts';
import { day, digest, id, inNeighbourhood, instant, line, money, none } from './fields.ts';

const residents = ['resident', 'tenant'] as const;
const keepers = ['committee', 'street', 'district', 'auditor'] as const;
const ofHome = z.strictObject({ neighbourhoodId: id, homeId: id });
const step = z.object({ title: z.string(), formula: z.string(), result: z.string() });
const partyAmount = z.object({ party: z.string(), amount: z.string() });
const purpose = z.enum(['works', 'compensation']);
const channel = z.enum(['transfer', 'provident-fund']);

/** What a home has to do with one line: what it bears, what it paid, what came back, what is left. Amounts of a line add up. */
const accountLine = z.object({
  lineId: id,
  purpose,
  purposeName: z.string(),
  title: z.string(),
  /** What the home bears of what is accepted so far; below zero where it is compensated. */
  share: z.string(),
  paid: z.string(),
  paidFromProvidentFund: z.string(),
  refunded: z.string(),
  refundDue: z.string(),
  remaining: z.string(),
  version: z.int(),
  chargedAt: instant,
});

const instalment = z.object({
  instalmentId: id,
  lineId: id,
  title: z.string(),
  channel,
  channelName: z.string(),
  dueOn: day,
  amount: z.string(),
  paid: z.string(),
  remaining: z.string(),
  /** What the payer writes into the memo of the transfer. */
  reference: z.string(),
  state: z.enum(['overdue', 'due', 'later', 'paid']),
});

export const readHomeAccount = contract({
  name: 'read-home-account',
  summary: 'What a home owes now and why: every line with what was charged, paid and given back, the instalments with date and reference.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/homes/:homeId/account',
  access: { kind: 'members', roles: [...residents, ...keepers] },
  status: 200,
  params: ofHome,
  query: none,
  body: none,
  output: z.object({
    homeId: id,
    code: z.string(),
    asOf: day,
    /** Of the instalments that are due by today. */
    owedNow: z.string(),
    nextDueOn: day.nullable(),
    charged: z.string(),
    paid: z.string(),
    refunded: z.string(),
    refundDue: z.string(),
    remaining: z.string(),
    lines: z.array(accountLine),
    instalments: z.array(instalment),
    refunds: z.array(z.object({ instalmentId: id, lineId: id, title: z.string(), amount: z.string(), paid: z.string(), reference: z.string() })),
  }),
});

const movement = z.object({ entryId: id, bookedOn: day, kind: z.string(), kindName: z.string(), memo: z.string(), amount: z.string() });

export const listHomeMovements = contract({
  name: 'list-home-movements',
  summary: 'Everything booked on the account of a home, newest first: charged above zero, paid or given back below.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/homes/:homeId/movements',
  access: { kind: 'members', roles: [...residents, ...keepers] },
  status: 200,
  params: ofHome,
  query: z.strictObject({ after: z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d{1,12}$/).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  body: none,
  output: z.object({ movements: z.array(movement), next: z.string().nullable() }),
});

export const downloadHomeStatement = contract({
  name: 'download-home-statement',
  summary: 'The statement of a home as PDF: what it owes, why, when, with which reference, what it paid.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/homes/:homeId/statement-file',
  access: { kind: 'members', roles: [...residents, ...keepers] },
  status: 200,
  params: ofHome,
  query: none,
  body: none,
  output: z.unknown(),
  transfer: 'file',
});

export const explainCharge = contract({
  name: 'explain-charge',
  summary: 'How the actual charge of one home in one line came about: the working of every version with the home’s own numbers, and why there was a new one.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/homes/:homeId/lines/:lineId/charge',
  access: { kind: 'members', roles: [...residents, ...keepers] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, homeId: id, lineId: id }),
  query: none,
  body: none,
  output: z.object({
    code: z.string(),
    title: z.string(),
    planned: z.string(),
    versions: z.array(
      z.object({
        version: z.int(),
        purpose,
        chargedAt: instant,
        /** What made this version necessary, in words. */
        reasons: z.array(z.string()),
        accepted: z.string(),
        plan: z.array(partyAmount),
        share: z.string(),
        change: z.string(),
        inWords: z.string(),
        steps: z.array(step),
        law: z.array(z.string()),
        inputDigest: digest,
        checkSum: z.string(),
      }),
    ),
  }),
});

export const readCharges = contract({
  name: 'read-charges',
  summary: 'Plan against actual of a frozen menu, for everybody: what of each line is accepted, who bears it, and what waits because no source covers it.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/menus/:menuId/charges',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, menuId: id }),
  query: none,
  body: none,
  output: z.object({
    accepted: z.string(),
    plan: z.array(partyAmount),
    lines: z.array(
      z.object({
        lineId: id,
        planned: z.string(),
        accepted: z.string(),
        plan: z.array(partyAmount),
        residents: z.string(),
        /** Homes that bear a part of it. */
        payers: z.int(),
        version: z.int().nullable(),
        inputDigest: digest.nullable(),
        chargedAt: instant.nullable(),
        /** Why accepted cost is not shared out yet; null when it is. */
        held: z.string().nullable(),
      }),
    ),
  }),
});

/** What can happen to a line after its works; one person proposes, another decides. */
export const lineChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('late-source'), party: z.enum(['city', 'district', 'government', 'professional-company', 'original-unit', 'enterprise']), amount: money, document: line(120) }),
  z.strictObject({ kind: z.literal('participants'), notParticipating: z.array(line(40)).max(5_000), document: line(120) }),
  z.strictObject({ kind: z.literal('table'), rule: z.strictObject({ code: z.string().max(40), parameters: z.record(z.string().max(40), z.union([z.string().max(40), z.record(z.string().max(40), z.string().max(40))])) }), document: line(120) }),
  z.strictObject({ kind: z.literal('compensation'), agreementId: id, receives: z.record(z.string().max(40), money) }),
  z.strictObject({ kind: z.literal('schedule'), terms: z.array(z.strictObject({ afterDays: z.int().min(0).max(3_650), basisPoints: z.int().min(1).max(10_000) })).min(1).max(24) }),
]);

export const lineChangeView = z.object({
  proposalId: id,
  lineId: id,
  title: z.string(),
  kind: z.enum(['late-source', 'participants', 'table', 'compensation', 'schedule']),
  kindName: z.string(),
  /** In one sentence, with its figures. */
  inWords: z.string(),
  reason: z.string(),
  madeAt: instant,
  mine: z.boolean(),
  state: z.enum(['waiting', 'approved', 'refused']),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
});

export const proposeLineChange = contract({
  name: 'propose-line-change',
  summary: 'Proposes what changes the charges of a line: a late subsidy, who takes part, the table, a compensation, the instalments. Nothing moves until another person agrees.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/lines/:lineId/changes',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 201,
  params: z.strictObject({ neighbourhoodId: id, lineId: id }),
  query: none,
  body: z.strictObject({ content: lineChange, reason: line(200) }),
  output: lineChangeView,
});

export const listLineChanges = contract({
  name: 'list-line-changes',
  summary: 'Changes of charges: those that wait for a second person first, then the newest.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/line-changes',
  access: { kind: 'members', roles: keepers },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({ changes: z.array(lineChangeView) }),
});

export const decideLineChange = contract({
  name: 'decide-line-change',
  summary: 'Agrees to a change that another person proposed, which re-allocates and books in the same moment, or refuses it with a reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/line-changes/:proposalId/decision',
  access: { kind: 'members', roles: ['committee', 'street', 'district'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, proposalId: id }),
  query: none,
  body: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('approved') }), z.strictObject({ outcome: z.literal('refused'), reason: line(200) })]),
  output: lineChangeView,
});

export const splitInstalment = contract({
  name: 'split-instalment',
  summary: 'Says that part of an instalment will come from the housing provident fund: two payments are expected instead of one, each with its reference.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/homes/:homeId/instalments/:instalmentId/provident-part',
  access: { kind: 'members', roles: [...residents, 'committee'] },
  status: 201,
  params: z.strictObject({ neighbourhoodId: id, homeId: id, instalmentId: id }),
  query: none,
  body: z.strictObject({ amount: money }),
  output: z.object({ instalments: z.array(instalment) }),
});
