import { apportion as share, workingLine, type SharingHome } from '@linli/cost-sharing';
import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, parseArea, parseMoney } from '@linli/quantities';
import { z } from 'zod';
import type { Command } from './command.ts';
import { anyObject, check, code, decimal, list, name, object, refuseIssue } from './schema.ts';

/** A floor: above ground from 1, below from −1; there is no floor 0. */
const floor = z.int(code('floor-malformed')).min(-9, check('floor-malformed')).max(99, check('floor-malformed'));

const apportionInput = object({
  total: decimal,
  rule: name,
  parameters: anyObject.default({}),
  homes: list(
    object({ code: name, floor: floor.optional(), areaM2: decimal.optional(), participates: z.boolean(code('boolean-expected')).default(true) }),
  ),
});

/** `apportion`: shares a total out among homes by a rule; the shares add up to the fen, in the order of the homes given. */
export const apportion: Command = {
  name: 'apportion',
  summary: 'Shares a total out among homes by a rule; the shares add up to the fen.',
  run(input) {
    const read = apportionInput.safeParse(input);
    if (!read.success) return refuseIssue(read.error.issues[0]);
    const total = within('total', parseMoney(read.data.total));
    if (!total.ok) return total;
    const homes = readHomes(read.data.homes);
    if (!homes.ok) return homes;
    const shared = share({ total: total.value, rule: read.data.rule, parameters: read.data.parameters, homes: homes.value });
    if (!shared.ok) return shared;
    const shares = homes.value.map((home, at) => ({ code: home.code, amount: formatMoney(shared.value.amounts[at] ?? 0n), working: workingLine(shared.value, at) }));
    return accept({ total: formatMoney(total.value), shares });
  },
};

function readHomes(inputs: z.output<typeof apportionInput>['homes']): Outcome<SharingHome[], Refusal> {
  const homes: SharingHome[] = [];
  for (const [at, home] of inputs.entries()) {
    if (home.floor === 0) return refuse('floor-malformed', `homes.${at}.floor`);
    const area = home.areaM2 === undefined ? undefined : within(`homes.${at}.areaM2`, parseArea(home.areaM2));
    if (area !== undefined && !area.ok) return area;
    homes.push({
      code: home.code,
      participates: home.participates,
      ...(home.floor === undefined ? {} : { floor: home.floor }),
      ...(area === undefined ? {} : { areaM2: area.value }),
    });
  }
  return accept(homes);
}
