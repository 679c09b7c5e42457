import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, formatScaled, parseMoney, parseScaled, type DecimalRefusal, type Money } from '@linli/quantities';
import { isItem, KINDS, type ItemCode, type MenuKind, type ScopeKind } from './kinds/index.ts';

/** Where a line applies, by the codes people use. */
export type LineScope =
  | { readonly kind: 'neighbourhood' }
  | { readonly kind: 'building'; readonly building: string }
  | { readonly kind: 'entrance'; readonly building: string; readonly entrance: string };

/** A line as it comes from outside; figures are decimal strings. */
export interface LineInput {
  readonly lineId: string;
  readonly itemCode: string;
  readonly title: string;
  readonly scope: LineScope;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly isExample: boolean;
  /** Lines without which this one makes no sense, and lines that cannot be had together with it. Optional lines only. */
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
}

export interface MenuLine extends Omit<LineInput, 'itemCode' | 'quantity' | 'unitPrice'> {
  readonly itemCode: ItemCode;
  /** Four decimals. */
  readonly quantity: bigint;
  readonly unitPrice: Money;
  readonly total: Money;
}

const QUANTITY_PLACES = 4;
const QUANTITY_UNIT = 10_000n;
export const MOST_LINES = 60;
/** The largest sum that the books take: twelve digits of yuan. */
const LARGEST_TOTAL = 99_999_999_999_999n;

export type LineRefusal = DecimalRefusal | Refusal<'item-unknown' | 'scope-not-allowed' | 'quantity-zero' | 'line-total-too-large'>;

/** Quantity times unit price, rounded half up to the fen in this one place. */
function totalOf(quantity: bigint, unitPrice: Money): Money {
  return (quantity * unitPrice * 2n + QUANTITY_UNIT) / (QUANTITY_UNIT * 2n);
}

/** Reads one line: known item, allowed scope, figures, total. */
export function readLine(input: LineInput): Outcome<MenuLine, LineRefusal> {
  if (!isItem(input.itemCode)) return refuse('item-unknown', 'itemCode', { item: input.itemCode });
  const kind: MenuKind = KINDS[input.itemCode];
  const allowed: readonly ScopeKind[] = kind.scopes;
  if (!allowed.includes(input.scope.kind)) return refuse('scope-not-allowed', 'scope', { item: kind.name.zh });
  const quantity = within('quantity', parseScaled(input.quantity, QUANTITY_PLACES));
  if (!quantity.ok) return quantity;
  if (quantity.value === 0n) return refuse('quantity-zero', 'quantity');
  const unitPrice = within('unitPrice', parseMoney(input.unitPrice));
  if (!unitPrice.ok) return unitPrice;
  const total = totalOf(quantity.value, unitPrice.value);
  if (total > LARGEST_TOTAL) return refuse('line-total-too-large', 'quantity');
  return accept({ ...input, itemCode: input.itemCode, quantity: quantity.value, unitPrice: unitPrice.value, total });
}

export type MenuRefusal = Refusal<
  'menu-empty' | 'too-many-lines' | 'line-twice' | 'line-duplicates' | 'link-unknown' | 'link-to-itself' | 'link-on-fixed-line' | 'needs-in-circle' | 'needs-what-it-excludes'
>;

/** One spelling of «this item, here, under this name»; codes and names may hold any character, so they are not merely joined. */
function placeKey({ itemCode, scope, title }: MenuLine): string {
  return JSON.stringify([itemCode, scope.kind, 'building' in scope ? scope.building : '', 'entrance' in scope ? scope.entrance : '', title]);
}

function categoryOf(line: Pick<MenuLine, 'itemCode'>): MenuKind['category'] {
  return KINDS[line.itemCode].category;
}

export interface MenuProblem {
  readonly lineId: string | null;
  readonly code: MenuRefusal['code'];
}

/** Whether a menu can be put to the owners: every problem with its line. An empty list means yes. */
export function checkMenu(lines: readonly MenuLine[]): MenuProblem[] {
  const problems: MenuProblem[] = [];
  if (lines.length === 0) problems.push({ lineId: null, code: 'menu-empty' });
  if (lines.length > MOST_LINES) problems.push({ lineId: null, code: 'too-many-lines' });
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const seen = new Set<string>();
  const places = new Set<string>();
  for (const line of lines) {
    if (seen.has(line.lineId)) problems.push({ lineId: line.lineId, code: 'line-twice' });
    seen.add(line.lineId);
    const place = placeKey(line);
    if (places.has(place)) problems.push({ lineId: line.lineId, code: 'line-duplicates' });
    places.add(place);
    for (const code of linkProblems(line, byId)) problems.push({ lineId: line.lineId, code });
  }
  for (const line of lines) if (needsItself(line, byId)) problems.push({ lineId: line.lineId, code: 'needs-in-circle' });
  return problems;
}

function linkProblems(line: MenuLine, byId: ReadonlyMap<string, MenuLine>): Set<MenuRefusal['code']> {
  const codes = new Set<MenuRefusal['code']>();
  const links = [...line.needs, ...line.excludes];
  if (links.length > 0 && categoryOf(line) !== 'optional') codes.add('link-on-fixed-line');
  for (const id of links) {
    const other = byId.get(id);
    if (id === line.lineId) codes.add('link-to-itself');
    else if (other === undefined) codes.add('link-unknown');
    else if (line.excludes.includes(id) && categoryOf(other) !== 'optional') codes.add('link-on-fixed-line');
  }
  // Whoever chooses the line must choose all that it needs; where two of these exclude each other it can never be had.
  const together = allNeeds(line, byId).add(line.lineId);
  if ([...together].some((id) => byId.get(id)?.excludes.some((other) => together.has(other) && other !== id) === true)) codes.add('needs-what-it-excludes');
  return codes;
}

/** Everything a line needs, directly and through what it needs; without the line itself unless it needs itself in a circle. */
function allNeeds(line: MenuLine, byId: ReadonlyMap<string, MenuLine>): Set<string> {
  const found = new Set<string>();
  const open = [...line.needs];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(byId.get(id)?.needs ?? []));
  }
  return found;
}

function needsItself(line: MenuLine, byId: ReadonlyMap<string, MenuLine>): boolean {
  return allNeeds(line, byId).has(line.lineId) && !line.needs.includes(line.lineId);
}

/** What of a resident's ticks does not go together: a missing need, or two that exclude each other. Lines that are fixed are always there. */
export function clashes(lines: readonly MenuLine[], ticked: ReadonlySet<string>): { lineId: string; code: 'needs-missing' | 'excluded'; otherId: string }[] {
  const fixed = new Set(lines.filter((line) => categoryOf(line) !== 'optional').map((line) => line.lineId));
  const chosen = lines.filter((line) => ticked.has(line.lineId));
  return chosen.flatMap((line) => [
    ...line.needs.filter((id) => !ticked.has(id) && !fixed.has(id)).map((otherId) => ({ lineId: line.lineId, code: 'needs-missing' as const, otherId })),
    ...line.excludes.filter((id) => ticked.has(id)).map((otherId) => ({ lineId: line.lineId, code: 'excluded' as const, otherId })),
  ]);
}

/** A line as plain data in one spelling, for the record that is digested. */
export function lineRecord(line: MenuLine): { readonly [name: string]: unknown } {
  return {
    lineId: line.lineId,
    itemCode: line.itemCode,
    title: line.title,
    scope: line.scope,
    quantity: formatScaled(line.quantity, QUANTITY_PLACES),
    unitPrice: formatMoney(line.unitPrice),
    total: formatMoney(line.total),
    isExample: line.isExample,
    needs: line.needs.toSorted(),
    excludes: line.excludes.toSorted(),
  };
}
