import { PROBLEMS, type BodyOf, type OutputOf, type ProblemCode, type readMenu, type writeMenu } from '@linli/contracts';
import { apportion, isParty, plan, type PlannedAmount, type SharingHome } from '@linli/cost-sharing';
import { refuse, within, type Id, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, parseArea, parseMoney, sumMoney } from '@linli/quantities';
import { checkMenu, KINDS, readLine, UNITS, type MenuLine } from '@linli/menus';
import type { HomeRow } from '../homes/index.ts';
import { fill } from '../../platform/http/problem.filter.ts';
import type { MenuContent, MenuRow, SourceRow } from './menu.store.ts';

export type MenuView = OutputOf<typeof readMenu>;
export type LineView = MenuView['lines'][number];
export type LineBody = BodyOf<typeof writeMenu>['lines'][number];

/** The lines of a stored menu in the shape in which they travel and are written. */
export function linesOf(content: MenuContent): LineBody[] {
  return content.lines.map((line) => ({
    lineId: line.id,
    itemCode: line.itemCode,
    title: line.title,
    scope: scopeOf(line),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    note: line.note,
    isExample: line.isExample,
    needs: content.links.filter((link) => link.lineId === line.id && link.kind === 'needs').map((link) => link.otherLineId),
    excludes: content.links.filter((link) => link.lineId === line.id && link.kind === 'excludes').map((link) => link.otherLineId),
    sources: content.sources.filter((source) => source.lineId === line.id).map(sourceOf),
    rule: { code: line.ruleCode, parameters: line.ruleParameters },
  }));
}

function scopeOf(line: MenuContent['lines'][number]): LineBody['scope'] {
  if (line.scopeKind === 'neighbourhood' || line.building === null) return { kind: 'neighbourhood' };
  return line.scopeKind === 'building' || line.entrance === null ? { kind: 'building', building: line.building } : { kind: 'entrance', building: line.building, entrance: line.entrance };
}

function sourceOf(source: SourceRow): LineBody['sources'][number] {
  return {
    party: source.party,
    kind: source.kind,
    isExample: source.isExample,
    ...(source.basisPoints === null ? {} : { basisPoints: source.basisPoints }),
    ...(source.amount === null ? {} : { amount: source.amount }),
    ...(source.unitRate === null ? {} : { unitRate: source.unitRate }),
    ...(source.quantity === null ? {} : { quantity: source.quantity }),
    ...(source.cap === null ? {} : { cap: source.cap }),
  };
}

/** The homes of a scope as the rules of sharing see them: every home with a floor and an area takes part. */
export function sharingHomes(homes: readonly HomeRow[], scope: LineBody['scope']): SharingHome[] {
  return homes
    .filter((home) => scope.kind === 'neighbourhood' || (home.building === scope.building && (scope.kind === 'building' || home.entrance === scope.entrance)))
    .map((home) => {
      const area = parseArea(home.areaM2);
      return { code: home.code, floor: home.floor, participates: home.use !== 'parking', ...(area.ok ? { areaM2: area.value } : {}) };
    });
}

type LineProblem = Refusal<ProblemCode>;

/** What a line costs each party; refused where its sources, its rule or its scope are wrong. */
export function planLine(line: LineBody, read: MenuLine, homes: readonly HomeRow[]): Outcome<PlannedAmount[], LineProblem> {
  const stranger = line.sources.findIndex((source) => !isParty(source.party));
  if (stranger !== -1) return refuse('party-unknown', `sources.${stranger}.party`);
  const residents = line.sources.findIndex((source) => source.party === 'residents' && source.kind !== 'remainder');
  if (residents !== -1) return refuse('residents-not-last', `sources.${residents}.kind`);
  const planned = plan(read.total, line.sources);
  if (!planned.ok) return planned;
  const owed = sumMoney(planned.value.filter((one) => one.party === 'residents').map((one) => one.amount));
  if (owed > 0n) {
    const shared = within('rule', apportion({ total: owed, rule: line.rule.code, parameters: line.rule.parameters, homes: sharingHomes(homes, line.scope) }));
    if (!shared.ok) return shared;
  }
  return planned;
}

/** The whole menu with totals, plans and everything that must be mended. */
export function viewMenu(menu: MenuRow, lines: readonly LineBody[], homes: readonly HomeRow[]): MenuView {
  const problems: MenuView['problems'] = [];
  const complain = (lineId: Id | null, refusal: LineProblem): void => void problems.push({ lineId, code: refusal.code, sentence: fill(PROBLEMS[refusal.code].zh, refusal.params) });
  const read: MenuLine[] = [];
  const totals: bigint[] = [];
  const parties = new Map<string, bigint>();
  const views = lines.map((line, at): LineView => {
    const rule = readLine(line);
    const base = { ...line, position: at + 1 };
    if (!rule.ok) {
      complain(line.lineId, rule.refusal);
      return { ...base, category: 'optional', unit: '', matter: null, total: '0.00', plan: [] };
    }
    read.push(rule.value);
    totals.push(rule.value.total);
    const kind = KINDS[rule.value.itemCode];
    const planned = planLine(line, rule.value, homes);
    if (!planned.ok) complain(line.lineId, planned.refusal);
    const amounts = planned.ok ? planned.value : [];
    for (const { party, amount } of amounts) parties.set(party, (parties.get(party) ?? 0n) + amount);
    return { ...base, category: kind.category, unit: UNITS[kind.unit].zh, matter: kind.matter, total: formatMoney(rule.value.total), plan: amounts.map(({ party, amount }) => ({ party, amount: formatMoney(amount) })) };
  });
  for (const problem of checkMenu(read)) complain(problem.lineId, { code: problem.code });
  // Lines that the books hold one by one may add up to more than they hold.
  if (!parseMoney(formatMoney(sumMoney(totals))).ok) complain(null, { code: 'line-total-too-large' });
  return {
    menuId: menu.id,
    title: menu.title,
    version: menu.version,
    status: menu.status,
    revision: menu.revision,
    digest: menu.digest,
    createdAt: menu.createdAt.toISOString(),
    frozenAt: menu.frozenAt?.toISOString() ?? null,
    lines: views,
    total: formatMoney(sumMoney(totals)),
    plan: [...parties].map(([party, amount]) => ({ party, amount: formatMoney(amount) })),
    problems,
    hasExamples: lines.some((line) => line.isExample || line.sources.some((source) => source.isExample)),
  };
}
