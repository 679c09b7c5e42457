import { isParty, PARTIES } from '@linli/cost-sharing';
import type { menuLine, question } from '@linli/contracts';
import type { PayerPart } from '@linli/ui';
import { isItem, KINDS, UNITS } from '@linli/menus';
import { fen, say, yuan } from '#lib/figures.ts';
import { m } from '#lib/paraglide/messages.js';

type Question = (typeof question)['_zod']['output'];
type Scope = Question['scope'];
type Category = (typeof menuLine)['_zod']['output']['category'];

/** Where a work is done and who decides about it: `3号楼2单元`. */
export function scopeWords(scope: Scope): string {
  if (scope.kind === 'neighbourhood') return m.scope_neighbourhood();
  if (scope.kind === 'building') return m.scope_building({ building: scope.building });
  return m.scope_entrance({ building: scope.building, entrance: scope.entrance });
}

export function categoryWords(category: Category): string {
  return { governance: m.category_governance(), basic: m.category_basic(), optional: m.category_optional() }[category];
}

/** The title of a line, or the name of its item where a committee wrote none. */
export function lineTitle(line: { title: string; itemCode: string }): string {
  return line.title || (isItem(line.itemCode) ? say(KINDS[line.itemCode].name) : line.itemCode);
}

export const unitWords = (unit: string): string => (unit in UNITS ? say(UNITS[unit as keyof typeof UNITS]) : unit);

export const partyName = (code: string): string => (isParty(code) ? say(PARTIES[code].name) : code);

/** Amounts by party as a bar draws them; who pays nothing is left out. `mine` names the residents' part as the reader's own. */
export function payerParts(plan: readonly { party: string; amount: string }[], mine?: string): PayerPart[] {
  return plan
    .map(({ party, amount }) => ({ party, amount, size: fen(amount) }))
    .filter(({ party, size }) => size > 0n || (party === 'residents' && mine !== undefined))
    .map(({ party, amount, size }) => {
      const own = party === 'residents' && mine !== undefined;
      return { payer: isParty(party) ? PARTIES[party].payer : 'enterprise', name: own ? mine : partyName(party), amount: yuan(amount), size, mine: own };
    });
}
