import { z } from 'zod';
import { contract } from './contract.ts';
import { day, id, inNeighbourhood, instant, none } from './fields.ts';
import { fundCode, signedMoney, treeHead } from './ledger.ts';

/** Who a bar or a ribbon is drawn as; pages give it a colour and a pattern. */
const payer = z.enum(['government', 'professional-company', 'original-unit', 'enterprise', 'fund', 'residents']);

export const readPublicMoney = contract({
  name: 'read-public-money',
  summary: 'The money of a neighbourhood for everybody: who gave how much for the renovation and what of it has arrived, what it went into, what every fund holds and when that was last proven, and what is not in order.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/money',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    today: day,
    head: treeHead,
    renovation: z.object({
      sources: z.array(z.object({ code: z.string(), name: z.string(), payer, promised: signedMoney, arrived: signedMoney, outstanding: signedMoney })),
      uses: z.array(z.object({ code: z.string(), title: z.string(), accepted: signedMoney })),
      promised: signedMoney,
      arrived: signedMoney,
      accepted: signedMoney,
      /** Accepted and not yet paid out. */
      payable: signedMoney,
      /** Arrived and not yet known from whom. */
      suspense: signedMoney,
      bank: signedMoney,
    }),
    funds: z.array(
      z.object({
        fund: fundCode,
        name: z.string(),
        explanation: z.string(),
        bank: signedMoney,
        /** Whose the money is, and with a minus what is still owed to the fund: together they are what lies at the bank. */
        parts: z.array(z.object({ account: z.string(), name: z.string(), accounts: z.int(), amount: signedMoney })),
        provenThrough: day.nullable(),
        provenBalance: signedMoney.nullable(),
        provenAt: instant.nullable(),
        closedThrough: day.nullable(),
      }),
    ),
    income: z.array(z.object({ code: z.string(), earned: signedMoney, cost: signedMoney })),
    exceptions: z.array(z.object({ code: z.enum(['unmatched', 'unproven', 'never-proven', 'check-broken', 'never-checked', 'overdue']), fund: fundCode.nullable(), amount: signedMoney.nullable(), count: z.int().nullable(), day: day.nullable(), sentence: z.string() })),
  }),
});

export const exportOpenData = contract({
  name: 'export-open-data',
  summary: 'Every entry of the books by headings as CSV or JSON, with its leaf in the log and the head it belongs to; no home, no name. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/money/open-data/:format',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, format: z.enum(['csv', 'json']) }),
  query: none,
  body: none,
  output: z.any(),
  transfer: 'file',
});

export const drawAccounts = contract({
  name: 'draw-accounts',
  summary: 'The accounts of a fund for one year as a PDF: what was there, what came and went by heading, what is there, how it was proven.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/money/:fund/accounts/:year',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, fund: fundCode, year: z.string().regex(/^(19|20|21)\d{2}$/, { error: 'period-malformed' }) }),
  query: none,
  body: none,
  output: z.any(),
  transfer: 'file',
});

export const publishBooks = contract({
  name: 'publish-books',
  summary: 'Hangs up what the funds hold as a notice, with the head of the books at that moment. The Idempotency-Key becomes the key of the notice.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/money/notices',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  /** Said outright, because what hangs is never taken down. */
  body: z.strictObject({ confirmed: z.literal(true) }),
  output: z.object({ noticeId: id }),
});
