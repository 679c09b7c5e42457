import { z } from 'zod';
import { contract } from './contract.ts';
import { digest, inNeighbourhood, instant, none } from './fields.ts';

export const readChecks = contract({
  name: 'read-checks',
  summary: 'When the data of a neighbourhood were last checked, how many checks held, which did not, and the head of the books at that moment. For everybody.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/checks',
  access: { kind: 'public' },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    last: z.object({ ranAt: instant, held: z.int(), broken: z.array(z.object({ name: z.string(), why: z.string() })), head: z.object({ size: z.int(), root: digest }) }).nullable(),
  }),
});
