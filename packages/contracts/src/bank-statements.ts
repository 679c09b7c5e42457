import { z } from 'zod';
import { contract } from './contract.ts';
import { day, digest, id, inNeighbourhood, instant, line, money, none } from './fields.ts';
import { fundCode, signedMoney } from './ledger.ts';

const keeping = ['committee', 'street'] as const;
const watching = ['committee', 'street', 'district', 'city', 'auditor'] as const;
/** Who may see what single people paid and wrote. */
const sorting = ['committee', 'street', 'auditor'] as const;
const direction = z.enum(['in', 'out']);
export const accountNumber = z.string().regex(/^[0-9A-Za-z]{6,34}$/, { error: 'payment-account-wrong' });
export const bankCode = z.string().regex(/^(\d{12})?$/, { error: 'payment-bank-code-wrong' });

export const bankAccount = z.object({ fund: fundCode, fundName: z.string(), bankName: z.string(), bankCode: z.string(), holder: z.string(), numberTail: z.string(), registeredAt: instant });

export const listBankAccounts = contract({
  name: 'list-bank-accounts',
  summary: 'The bank account of each fund: bank, holder and the last four digits.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/bank-accounts',
  access: { kind: 'members', roles: watching },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({ accounts: z.array(bankAccount) }),
});

export const registerBankAccount = contract({
  name: 'register-bank-account',
  summary: 'Names the bank account of a fund. It can be corrected until its first statement is confirmed.',
  method: 'PUT',
  path: '/neighbourhoods/:neighbourhoodId/bank-accounts/:fund',
  access: { kind: 'members', roles: keeping },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, fund: fundCode }),
  query: none,
  body: z.strictObject({ number: accountNumber, bankName: line(100), bankCode, holder: line(100) }),
  output: bankAccount,
});

/** What a person says about a CSV file that does not say it itself. */
export const statementOptions = z.strictObject({
  /** Column of the statement → positions in the table (0-based). */
  mapping: z.partialRecord(z.enum(['bookedOn', 'out', 'in', 'amount', 'side', 'balance', 'memo', 'counterparty', 'counterpartyAccount', 'bankRef', 'currency']), z.array(z.int().min(0).max(99)).min(1).max(5)).optional(),
  from: day.optional(),
  to: day.optional(),
  opening: money.optional(),
  closing: money.optional(),
});

const counted = { lines: z.int(), amount: money };

/** What the lines of a statement are: matched by which rule, waiting for which reason. */
export const statementSummary = z.object({
  newLines: z.int(),
  /** Lines that an earlier statement brought; they are not taken twice. */
  knownLines: z.int(),
  in: z.object(counted),
  out: z.object(counted),
  byRule: z.array(z.object({ rule: z.string(), name: z.string(), explanation: z.string(), ...counted })),
  waiting: z.array(z.object({ reason: z.string(), sentence: z.string(), ...counted })),
});

const previewLine = z.object({
  position: z.int(),
  bookedOn: day,
  direction,
  amount: money,
  counterparty: z.string(),
  memo: z.string(),
  known: z.boolean(),
  rule: z.string().nullable(),
  /** What it settles, or why it waits. */
  sentence: z.string(),
});

const statementFrame = {
  statementId: id,
  fund: fundCode,
  fundName: z.string(),
  fileName: z.string(),
  fileDigest: digest,
  format: z.enum(['camt.053', 'csv']),
  status: z.enum(['uploaded', 'confirmed', 'done', 'abandoned']),
  from: day.nullable(),
  to: day.nullable(),
  opening: signedMoney.nullable(),
  closing: signedMoney.nullable(),
  lineCount: z.int(),
  linesDone: z.int(),
  uploadedAt: instant,
  finishedAt: instant.nullable(),
};

/** What the books say beside what the bank says, at the end of a day. */
const comparison = z.object({ day, bank: signedMoney, books: signedMoney, difference: signedMoney, proven: z.boolean() });

export const bankStatement = z.object({
  ...statementFrame,
  options: statementOptions,
  /** Why it cannot be taken as it stands; its figures are in the sentence. */
  refusal: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  summary: statementSummary.nullable(),
  preview: z.array(previewLine),
  comparison: comparison.nullable(),
});

const statementPath = z.strictObject({ neighbourhoodId: id, statementId: id });

export const uploadStatement = contract({
  name: 'upload-statement',
  summary: 'Takes a bank statement (camt.053 or CSV, one multipart part named `file`) of the account of a fund and answers the dry run. Nothing is booked.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/bank-accounts/:fund/statements',
  access: { kind: 'members', roles: keeping },
  status: 201,
  params: z.strictObject({ neighbourhoodId: id, fund: fundCode }),
  query: none,
  body: none,
  output: bankStatement,
  transfer: 'upload',
});

export const setStatementOptions = contract({
  name: 'set-statement-options',
  summary: 'Says what the file does not: columns, period, opening and closing balance; answers the dry run made anew.',
  method: 'PUT',
  path: '/neighbourhoods/:neighbourhoodId/bank-statements/:statementId/options',
  access: { kind: 'members', roles: keeping },
  status: 200,
  params: statementPath,
  query: none,
  body: statementOptions,
  output: bankStatement,
});

export const readBankStatement = contract({
  name: 'read-bank-statement',
  summary: 'A statement: its dry run before it is confirmed, its progress while it is booked, its comparison with the books afterwards.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/bank-statements/:statementId',
  access: { kind: 'members', roles: sorting },
  status: 200,
  params: statementPath,
  query: none,
  body: none,
  output: bankStatement,
});

export const confirmStatement = contract({
  name: 'confirm-statement',
  summary: 'Books a statement: matched lines settle what was expected, other receipts go into suspense, other payments wait for people. Goes on in the background. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/bank-statements/:statementId/confirmation',
  access: { kind: 'members', roles: keeping },
  status: 202,
  params: statementPath,
  query: none,
  body: none,
  output: bankStatement,
});

export const listBankStatements = contract({
  name: 'list-bank-statements',
  summary: 'The statements of a neighbourhood, newest first.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/bank-statements',
  access: { kind: 'members', roles: watching },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ fund: fundCode.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({ statements: z.array(z.object(statementFrame)) }),
});

/** What a person says a waiting line is: open items with their amounts, or an entry that two people have booked. */
export const matchContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('items'), settlements: z.array(z.strictObject({ itemId: id, amount: money })).min(1).max(50) }),
  z.strictObject({ kind: z.literal('entry'), entryId: id }),
]);

export const matchProposal = z.object({
  proposalId: id,
  lineId: id,
  fund: fundCode,
  content: matchContent,
  inWords: z.string(),
  reason: z.string(),
  madeBy: id,
  mine: z.boolean(),
  madeAt: instant,
  state: z.enum(['waiting', 'approved', 'refused']),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
});

export const waitingLine = z.object({
  lineId: id,
  fund: fundCode,
  fundName: z.string(),
  bookedOn: day,
  direction,
  amount: money,
  /** What of it is not explained yet. */
  remaining: money,
  counterparty: z.string(),
  accountTail: z.string(),
  memo: z.string(),
  bankRef: z.string(),
  inSuspense: z.boolean(),
  sentence: z.string(),
  proposal: matchProposal.nullable(),
});

export const listUnmatchedLines = contract({
  name: 'list-unmatched-lines',
  summary: 'Lines of the bank that wait for people, oldest first, each with the proposal that stands for it.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/bank-lines/unmatched',
  access: { kind: 'members', roles: sorting },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ fund: fundCode.optional(), after: z.string().regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/).optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  body: none,
  output: z.object({ lines: z.array(waitingLine), waiting: z.int(), next: z.string().nullable() }),
});

const candidate = z.object({ itemId: id, memo: z.string(), counterparty: z.string(), reference: z.string(), remaining: money, dueOn: day.nullable(), fits: z.array(z.enum(['reference', 'amount', 'name'])) });
const linePath = z.strictObject({ neighbourhoodId: id, lineId: id });

export const listMatchCandidates = contract({
  name: 'list-match-candidates',
  summary: 'What a waiting line may settle: open items of its fund and direction, the closest first, and entries that no line explains.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/bank-lines/:lineId/candidates',
  access: { kind: 'members', roles: sorting },
  status: 200,
  params: linePath,
  query: z.strictObject({ search: line(40).optional() }),
  body: none,
  output: z.object({ line: waitingLine, items: z.array(candidate), entries: z.array(z.object({ entryId: id, seq: z.int(), bookedOn: day, memo: z.string(), amount: money })) }),
});

export const proposeMatch = contract({
  name: 'propose-match',
  summary: 'Says what a waiting line is. Nothing is booked until another person approves. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/bank-lines/:lineId/proposals',
  access: { kind: 'members', roles: keeping },
  status: 201,
  params: linePath,
  query: none,
  body: z.strictObject({ content: matchContent, reason: line(200) }),
  output: matchProposal,
});

export const decision = z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('approved') }), z.strictObject({ outcome: z.literal('refused'), reason: line(200) })]);

export const decideMatch = contract({
  name: 'decide-match',
  summary: 'Approves the match of another person, which books it in the same moment, or refuses it with a reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/bank-match-proposals/:proposalId/decision',
  access: { kind: 'members', roles: keeping },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, proposalId: id }),
  query: none,
  body: decision,
  output: matchProposal,
});

export const readBankProof = contract({
  name: 'read-bank-proof',
  summary: 'For each fund: what its books hold and whose it is (Σ homes + common = bank), what the last statement said, and through which day both agree. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/bank-proof',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    funds: z.array(
      z.object({
        fund: fundCode,
        fundName: z.string(),
        bank: signedMoney,
        /** Whose the money is, heading by heading; together they are what the bank holds. */
        parts: z.array(z.object({ account: z.string(), name: z.string(), accounts: z.int(), amount: signedMoney })),
        provenThrough: day.nullable(),
        provenBalance: signedMoney.nullable(),
        provenAt: instant.nullable(),
        lastStatement: comparison.nullable(),
        waiting: z.object({ in: z.object(counted), out: z.object(counted) }),
      }),
    ),
  }),
});
