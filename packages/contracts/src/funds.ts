import { z } from 'zod';
import { contract } from './contract.ts';
import { day, id, inNeighbourhood, instant, line, money, none } from './fields.ts';
import { scope } from './menus.ts';

const desk = ['committee', 'street'] as const;
const homeKind = z.enum(['commercial', 'non-residential', 'sold-public', 'unsold']);
const buildingClass = z.enum(['without-lift', 'with-lift', 'detached']);

const rate = z.object({ from: day, homeKind, homeKindName: z.string(), building: buildingClass, perM2: z.string(), isExample: z.boolean(), source: z.string() });
const repairPart = z.object({
  part: z.string(),
  name: z.string(),
  explanation: z.string(),
  party: z.string(),
  partyName: z.string(),
  law: z.array(z.string()),
  periods: z.array(z.object({ party: z.string(), partyName: z.string(), from: day.nullable(), until: day.nullable() })),
});
const spend = z.object({
  spendId: id,
  title: z.string(),
  contractor: z.string(),
  amount: z.string(),
  /** What balances bore, and what owners, holders and selling units still owe of it. */
  fromBalances: z.string(),
  owed: z.string(),
  basis: z.string(),
  basisName: z.string(),
  /** The record of the decision, or of the notice. */
  basisRecord: z.string(),
  rule: z.string(),
  ruleName: z.string(),
  law: z.array(z.string()),
  homes: z.int(),
  decidedAt: instant,
  paid: z.string(),
});

export const readFund = contract({
  name: 'read-fund',
  summary: 'What the maintenance fund of a neighbourhood holds, how low it is, what it paid for and on what decision, and who repairs what. For everybody; no single home.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/fund',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    /** Null before the fund is set up: repairs are then the original unit's. */
    fund: z
      .object({
        establishedOn: day,
        custody: z.object({ code: z.string(), name: z.string(), explanation: z.string(), publishEveryMonths: z.int() }),
        bankName: z.string(),
        dayCount: z.enum(['act/360', 'act/365']),
        interestRate: z.string(),
        isExample: z.boolean(),
        balances: z.object({ bank: z.string(), homes: z.string(), sellers: z.string(), unallocated: z.string(), payable: z.string(), suspense: z.string(), owed: z.string() }),
        proven: z.object({ through: day, balance: z.string(), at: instant.nullable() }).nullable(),
        low: z.object({ homes: z.int(), deposited: z.int(), lowHomes: z.int(), firstDeposits: z.string(), mark: z.string(), area: z.boolean() }),
        rates: z.array(rate),
        spends: z.array(spend),
      })
      .nullable(),
    repairs: z.array(repairPart),
    today: day,
  }),
});

const account = z.object({
  homeId: id,
  code: z.string(),
  areaM2: z.string(),
  kind: homeKind,
  kindName: z.string(),
  balance: z.string(),
  firstDeposit: z.string(),
  /** The amount below which the balance is low; null for a home that never deposited. */
  lowMark: z.string().nullable(),
  isLow: z.boolean(),
  perM2: z.string().nullable(),
  rateIsExample: z.boolean(),
  /** What is missing to the standard in force today. */
  toStandard: z.string().nullable(),
  /** What the balance did not cover of repairs. */
  owed: z.string(),
  waiting: z.array(z.object({ itemId: id, memo: z.string(), remaining: z.string(), reference: z.string(), dueOn: day.nullable() })),
  resale: z.object({ allowed: z.boolean(), missing: z.string() }).nullable(),
  forecast: z.object({ interestYear: z.string(), inOneYear: z.string(), untilLow: z.string() }),
});

export const listOwnFundAccounts = contract({
  name: 'list-own-fund-accounts',
  summary: 'The accounts of the caller’s homes in the maintenance fund: balance, what 30% means for each, what waits to be paid, the year ahead.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/fund/own',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ accounts: z.array(account), dayCount: z.enum(['act/360', 'act/365']).nullable(), interestRate: z.string().nullable(), isExample: z.boolean() }),
});

export const readFundAccount = contract({
  name: 'read-fund-account',
  summary: 'The account of one home with its movements, newest first: for its owners, and for those who keep or check the books.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/fund/homes/:homeId',
  access: { kind: 'members', roles: ['resident', 'committee', 'street', 'auditor'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, homeId: id }),
  query: z.strictObject({ beforeDay: day.optional(), beforeSeq: z.coerce.number().int().positive().max(2_000_000_000).optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  body: none,
  output: z.object({
    account,
    interestRate: z.string(),
    movements: z.array(z.object({ entryId: id, bookedOn: day, kind: z.string(), kindName: z.string(), memo: z.string(), amount: z.string() })),
    next: z.object({ beforeDay: day, beforeSeq: z.int() }).nullable(),
    /** The repairs this home bore a part of, with the rule. */
    spends: z.array(z.object({ spendId: id, title: z.string(), total: z.string(), part: z.string(), fromBalance: z.string(), owed: z.string(), rule: z.string(), ruleName: z.string(), explanation: z.string(), decidedAt: instant })),
  }),
});

const rateInput = z.strictObject({ from: day, homeKind, building: buildingClass, perM2: money, isExample: z.boolean(), source: line(120) });

export const establishFund = contract({
  name: 'establish-fund',
  summary: 'Sets the fund of a neighbourhood up: since when, who keeps it, how interest counts, which kind its homes are, the rates in force. An account is opened for every home.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/fund',
  access: { kind: 'members', roles: desk },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({
    establishedOn: day,
    custody: z.enum(['in-custody', 'self-managed']),
    /** The owners' decision to keep the fund themselves. */
    custodyDecision: line(120).nullable(),
    bankName: line(80),
    dayCount: z.enum(['act/360', 'act/365']),
    interestRate: z.string().regex(/^\d{1,2}(\.\d{1,4})?$/, { error: 'decimal-malformed' }),
    dwellings: z.enum(['commercial', 'sold-public']),
    building: buildingClass,
    /** The selling unit behind sold public housing. */
    seller: line(60).nullable(),
    linesHandedOverOn: day.nullable(),
    contract: z.strictObject({ from: day, until: day.nullable() }).nullable(),
    isExample: z.boolean(),
    rates: z.array(rateInput).min(1).max(40),
  }),
  output: z.object({ homes: z.int() }),
});

export const addDepositRate = contract({
  name: 'add-deposit-rate',
  summary: 'Enters a standard of deposit from a day on; earlier ones stay as they were.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/fund/rates',
  access: { kind: 'members', roles: desk },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: rateInput,
  output: z.object({ rates: z.array(rate) }),
});

const decided = { decisionRecord: line(120), decidedOn: day };

/** What one person may ask for; another one decides. */
export const fundAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('deposit-call'), call: z.enum(['first-deposit', 'top-up']), dueOn: day, ...decided }),
  z.strictObject({
    act: z.literal('spend'),
    title: line(60),
    contractor: line(60),
    amount: money,
    scope,
    basis: z.string().regex(/^[a-z-]{2,40}$/),
    decisionRecord: line(120).nullable(),
    /** A question of this site that decided it; it must have passed. */
    questionId: id.nullable(),
    pollId: id.nullable(),
    notice: line(120).nullable(),
    exclusion: z.string().regex(/^[a-z-]{2,40}$/).nullable(),
    dueOn: day.nullable(),
  }),
  z.strictObject({ act: z.literal('interest'), amount: money, from: day, to: day }),
  z.strictObject({ act: z.literal('credit'), amount: money, from: day, to: day, by: z.enum(['balance-days', 'area']) }),
  z.strictObject({ act: z.literal('seller-deposit'), seller: line(60), amount: money, dueOn: day.nullable() }),
  z.strictObject({ act: z.literal('loss'), building: z.string().min(1).max(20), decisionRecord: line(120) }),
  z.strictObject({ act: z.literal('transfer'), fromHome: z.string().min(1).max(62), toHome: z.string().min(1).max(62) }),
]);

export const fundProposal = z.object({
  proposalId: id,
  act: z.string(),
  actName: z.string(),
  /** What will happen, in plain sentences with figures. */
  inWords: z.array(z.string()),
  parts: z.array(z.object({ of: z.string(), name: z.string(), amount: z.string(), fromBalance: z.string(), owed: z.string() })),
  partsCount: z.int(),
  /** Why it cannot be carried out as things stand; null when it can. */
  obstacle: z.string().nullable(),
  reason: z.string(),
  madeByMe: z.boolean(),
  madeAt: instant,
  state: z.enum(['waiting', 'approved', 'refused']),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
});

export const proposeFundAct = contract({
  name: 'propose-fund-act',
  summary: 'Asks for an act on the fund: a call for deposits, a repair, interest, credits, a selling unit’s deposit, a lost building, a balance that moves. Nothing moves before another person approves.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/fund/proposals',
  access: { kind: 'members', roles: desk },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ content: fundAct, reason: line(200) }),
  output: fundProposal,
});

export const listFundProposals = contract({
  name: 'list-fund-proposals',
  summary: 'What waits for a second person and what was decided, with who bears which part.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/fund/proposals',
  access: { kind: 'members', roles: ['committee', 'street', 'district', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(30) }),
  body: none,
  output: z.object({ proposals: z.array(fundProposal) }),
});

export const decideFundAct = contract({
  name: 'decide-fund-act',
  summary: 'Approves another person’s proposal, which carries it out in the same moment, or refuses it with a reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/fund/proposals/:proposalId/decision',
  access: { kind: 'members', roles: desk },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, proposalId: id }),
  query: none,
  body: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('approved') }), z.strictObject({ outcome: z.literal('refused'), reason: line(200) })]),
  output: fundProposal,
});

export const listFundAccounts = contract({
  name: 'list-fund-accounts',
  summary: 'The accounts of all homes for the desk: balance, first deposit, which are low, what is owed.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/fund/homes',
  access: { kind: 'members', roles: ['committee', 'street', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ only: z.enum(['all', 'low', 'owing', 'missing']).default('all'), after: z.string().max(62).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({
    accounts: z.array(z.object({ homeId: id, code: z.string(), kind: homeKind, balance: z.string(), firstDeposit: z.string(), isLow: z.boolean(), owed: z.string() })),
    total: z.int(),
    next: z.string().nullable(),
  }),
});
