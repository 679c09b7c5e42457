import { plan as planSources } from '@linli/cost-sharing';
import { accept, within } from '@linli/kernel';
import { formatMoney, parseMoney } from '@linli/quantities';
import { z } from 'zod';
import type { Command } from './command.ts';
import { check, code, decimal, name, object, refuseIssue } from './schema.ts';

const MOST_SOURCES = 1_000;

const planInput = object({
  total: decimal,
  sources: z
    .array(
      object({
        party: name,
        kind: name,
        basisPoints: z.int(code('basis-points-out-of-range')).optional(),
        amount: decimal.optional(),
        unitRate: decimal.optional(),
        quantity: decimal.optional(),
        cap: decimal.optional(),
      }),
      code('list-expected'),
    )
    .max(MOST_SOURCES, check('list-too-long')),
});

/** `plan`: who pays what of a total, source by source in the order given; the amounts add up to the total. */
export const plan: Command = {
  name: 'plan',
  summary: 'Who pays what of a total: sources in order, caps, the remainder last.',
  run(input) {
    const read = planInput.safeParse(input);
    if (!read.success) return refuseIssue(read.error.issues[0]);
    const total = within('total', parseMoney(read.data.total));
    if (!total.ok) return total;
    const planned = planSources(total.value, read.data.sources);
    if (!planned.ok) return planned;
    return accept({ total: formatMoney(total.value), sources: planned.value.map(({ party, amount }) => ({ party, amount: formatMoney(amount) })) });
  },
};
