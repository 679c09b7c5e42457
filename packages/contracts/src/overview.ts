import { z } from 'zod';
import { contract } from './contract.ts';
import { id, instant, none } from './fields.ts';

export const readOverview = contract({
  name: 'read-overview',
  summary: 'The neighbourhoods of the caller’s streets, districts or city: stage, clock, size, works. Late ones first.',
  method: 'GET',
  path: '/overview',
  access: { kind: 'offices', roles: ['street', 'district', 'city', 'auditor'] },
  status: 200,
  params: none,
  query: none,
  body: none,
  output: z.object({
    items: z.array(
      z.object({
        neighbourhoodId: id,
        code: z.string(),
        name: z.string(),
        streetName: z.string(),
        homes: z.int(),
        owners: z.int(),
        areaM2: z.string(),
        stage: z.enum(['roster', 'menu', 'notice', 'poll', 'decided']),
        pollId: id.nullable(),
        pollTitle: z.string().nullable(),
        pollClosesAt: instant.nullable(),
        passed: z.int().nullable(),
        questions: z.int().nullable(),
        worksTotal: z.string().nullable(),
        isLate: z.boolean(),
        /** What is missing for the next stage, in words. */
        missing: z.string(),
      }),
    ),
    now: instant,
  }),
});
