import { z } from 'zod';
import { contract } from './contract.ts';
import { id, inNeighbourhood, instant, none } from './fields.ts';
import { scope } from './menus.ts';

const partyAmount = z.object({ party: z.string(), amount: z.string() });
const step = z.object({ title: z.string(), formula: z.string(), result: z.string() });

/** What one home would pay (or pays) of one line, and who pays the rest of that line. */
export const homeLine = z.object({
  lineId: id,
  itemCode: z.string(),
  title: z.string(),
  category: z.enum(['governance', 'basic', 'optional']),
  scope,
  isExample: z.boolean(),
  total: z.string(),
  plan: z.array(partyAmount),
  share: z.string(),
  /** How many homes of the scope take part. */
  homes: z.int(),
  ruleCode: z.string(),
  ruleName: z.string(),
  /** One plain sentence: by which rule, with this home's own number. */
  inWords: z.string(),
  /** Needed in the browser to recompute what ticked options cost together. */
  needs: z.array(id),
  excludes: z.array(id),
});

export const readEstimate = contract({
  name: 'read-estimate',
  summary: 'Before the question: what each line of the poll would cost each home of the caller, and who pays the rest.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/polls/:pollId/estimate',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, pollId: id }),
  query: none,
  body: none,
  output: z.object({ homes: z.array(z.object({ homeId: id, code: z.string(), floor: z.int(), areaM2: z.string(), ownerId: id, lines: z.array(homeLine) })) }),
});

export const readStatement = contract({
  name: 'read-statement',
  summary: 'What the homes of the caller pay: decided lines with their version, and what is still open as an estimate. The parts of every party add up to the total.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/statement',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    homes: z.array(
      z.object({
        homeId: id,
        code: z.string(),
        floor: z.int(),
        areaM2: z.string(),
        ownerId: id,
        decided: z.array(homeLine.extend({ version: z.int(), decidedAt: instant, pollId: id, legalEffect: z.enum(['statutory', 'consultative']) })),
        open: z.array(homeLine),
        /** This home's part of all decided works and who pays it; adds up exactly. */
        parts: z.array(partyAmount),
        partsTotal: z.string(),
        owed: z.string(),
        openEstimate: z.string(),
        hasExamples: z.boolean(),
      }),
    ),
  }),
});

export const explainShare = contract({
  name: 'explain-share',
  summary: 'How the share of one home in one line was computed: three steps with that home’s own numbers, the law, the version.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/homes/:homeId/lines/:lineId/explanation',
  access: { kind: 'members', roles: ['resident', 'tenant', 'committee', 'street', 'auditor'] },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, homeId: id, lineId: id }),
  query: none,
  body: none,
  output: z.object({
    home: z.object({ homeId: id, code: z.string(), floor: z.int(), areaM2: z.string() }),
    line: homeLine,
    state: z.enum(['estimate', 'decided']),
    version: z.int().nullable(),
    pollId: id.nullable(),
    pollTitle: z.string().nullable(),
    inputDigest: z.string(),
    steps: z.array(step),
    law: z.array(z.string()),
    checkSum: z.string(),
  }),
});

export const readCosts = contract({
  name: 'read-costs',
  summary: 'The money of a frozen menu, for everybody: every line, every source, the sums by party.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/menus/:menuId/costs',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ neighbourhoodId: id, menuId: id }),
  query: none,
  body: none,
  output: z.object({
    menuId: id,
    title: z.string(),
    version: z.int(),
    total: z.string(),
    plan: z.array(partyAmount),
    hasExamples: z.boolean(),
    lines: z.array(
      z.object({ lineId: id, itemCode: z.string(), title: z.string(), category: z.enum(['governance', 'basic', 'optional']), scope, quantity: z.string(), unit: z.string(), unitPrice: z.string(), total: z.string(), isExample: z.boolean(), plan: z.array(partyAmount), ruleName: z.string(), outcome: z.enum(['passed', 'rejected', 'no-quorum', 'open', 'no-vote']) }),
    ),
  }),
});
