import { z } from 'zod';
import { accountNumber, bankCode, decision } from './bank-statements.ts';
import { contract } from './contract.ts';
import { day, id, inNeighbourhood, instant, line, money, none } from './fields.ts';
import { fundCode } from './ledger.ts';

const keeping = ['committee', 'street'] as const;
/** Who may see what single people paid and wrote. */
const sorting = ['committee', 'street', 'auditor'] as const;

const payee = { name: line(140), account: accountNumber, bankCode };

export const paymentOrder = z.object({
  orderId: id,
  fund: fundCode,
  fundName: z.string(),
  executeOn: day,
  inWords: z.string(),
  amountTotal: money,
  instructions: z.array(z.object({ itemId: id, reference: z.string(), memo: z.string(), amount: money, payeeName: z.string(), payeeAccount: z.string(), payeeBankCode: z.string() })),
  reason: z.string(),
  madeBy: id,
  mine: z.boolean(),
  madeAt: instant,
  state: z.enum(['waiting', 'approved', 'refused', 'returned']),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
});

export const listPayables = contract({
  name: 'list-payables',
  summary: 'What a fund has to pay, and how much of each is in an order already.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/payment-orders/payable',
  access: { kind: 'members', roles: sorting },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ fund: fundCode }),
  body: none,
  output: z.object({ items: z.array(z.object({ itemId: id, memo: z.string(), counterparty: z.string(), reference: z.string(), dueOn: day.nullable(), remaining: money, available: money })) }),
});

export const makePaymentOrder = contract({
  name: 'make-payment-order',
  summary: 'Puts outgoing items of one fund into an order to the bank. Another person decides it. Needs an Idempotency-Key.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/payment-orders',
  access: { kind: 'members', roles: keeping },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: z.strictObject({ fund: fundCode, executeOn: day, reason: line(200), instructions: z.array(z.strictObject({ itemId: id, amount: money, payee: z.strictObject(payee) })).min(1).max(1_000) }),
  output: paymentOrder,
});

export const listPaymentOrders = contract({
  name: 'list-payment-orders',
  summary: 'Orders to the bank, those that wait first.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/payment-orders',
  access: { kind: 'members', roles: sorting },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  body: none,
  output: z.object({ orders: z.array(paymentOrder) }),
});

const orderPath = z.strictObject({ neighbourhoodId: id, orderId: id });

export const decidePaymentOrder = contract({
  name: 'decide-payment-order',
  summary: 'Approves an order of another person, so that its file can be taken to the bank, or refuses it with a reason.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/payment-orders/:orderId/decision',
  access: { kind: 'members', roles: keeping },
  status: 200,
  params: orderPath,
  query: none,
  body: decision,
  output: paymentOrder,
});

export const returnPaymentOrder = contract({
  name: 'return-payment-order',
  summary: 'Notes that the bank did not carry out an approved order, so that its items can be paid by another.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/payment-orders/:orderId/return',
  access: { kind: 'members', roles: keeping },
  status: 200,
  params: orderPath,
  query: none,
  body: z.strictObject({ reason: line(200) }),
  output: paymentOrder,
});

export const downloadPaymentOrder = contract({
  name: 'download-payment-order',
  summary: 'An approved order as a file for the bank: ISO 20022 pain.001.001.09, or CSV whose cells start no formula.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/payment-orders/:orderId/file',
  access: { kind: 'members', roles: keeping },
  status: 200,
  params: orderPath,
  query: z.strictObject({ format: z.enum(['pain.001', 'csv']) }),
  body: none,
  output: z.any(),
  transfer: 'file',
});
