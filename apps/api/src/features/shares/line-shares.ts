import { apportion, inWords, plan, RULES, type Apportionment, type RuleCode, type SharingHome } from '@linli/cost-sharing';
import type { Id } from '@linli/kernel';
import { formatMoney, parseArea, sumMoney, type Money } from '@linli/quantities';
import { fenOf } from '../../platform/database/fen.ts';
import type { LineView } from '../menus/index.ts';

/** A home of a frozen roll as sharing needs it. */
export interface RolledHome {
  readonly homeId: Id;
  readonly ownerId: Id;
  readonly code: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly areaM2: string;
}

/** Everything that the shares of one line were computed from, in one spelling: it is stored with them and digested. */
export interface ShareInput {
  readonly format: 'linli-share-input-1';
  readonly total: string;
  readonly plan: readonly { readonly party: string; readonly amount: string }[];
  readonly residentsTotal: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly homes: readonly { readonly code: string; readonly floor: number; readonly areaM2: string; readonly participates: boolean }[];
}

/** One line with the shares of the homes in its scope. `apportionment` is null where residents pay nothing of it. */
export interface LineShares {
  readonly line: LineView;
  readonly total: Money;
  readonly plan: readonly { readonly party: string; readonly amount: Money }[];
  readonly residentsTotal: Money;
  readonly homes: readonly RolledHome[];
  readonly apportionment: Apportionment | null;
  readonly input: ShareInput;
}

export function sharingHome(home: Pick<RolledHome, 'code' | 'floor' | 'areaM2'>): SharingHome {
  const area = parseArea(home.areaM2);
  if (!area.ok) throw new Error('Broken invariant: the roll holds areas');
  return { code: home.code, floor: home.floor, areaM2: area.value, participates: true };
}

export function inScope(home: Pick<RolledHome, 'building' | 'entrance'>, scope: LineView['scope']): boolean {
  return scope.kind === 'neighbourhood' || (home.building === scope.building && (scope.kind === 'building' || home.entrance === scope.entrance));
}

/** The shares of a frozen line among the homes of a roll. The menu was checked when it was frozen, so a refusal here is our mistake. */
export function shareLine(line: LineView, roll: readonly RolledHome[]): LineShares {
  const total = fenOf(line.total);
  const planned = plan(total, line.sources);
  if (!planned.ok) throw new Error(`Broken invariant: a frozen line has a plan (${planned.refusal.code})`);
  const residentsTotal = sumMoney(planned.value.filter((one) => one.party === 'residents').map((one) => one.amount));
  const homes = roll.filter((home) => inScope(home, line.scope));
  const rule = RULES[line.rule.code as RuleCode];
  const input: ShareInput = {
    format: 'linli-share-input-1',
    total: line.total,
    plan: planned.value.map(({ party, amount }) => ({ party, amount: formatMoney(amount) })),
    residentsTotal: formatMoney(residentsTotal),
    rule: line.rule.code,
    ruleVersion: rule.version,
    parameters: line.rule.parameters,
    homes: homes.map(({ code, floor, areaM2 }) => ({ code, floor, areaM2, participates: true })),
  };
  return { line, total, plan: planned.value, residentsTotal, homes, input, apportionment: residentsTotal === 0n ? null : recompute(input) };
}

/** The apportionment of a stored input, computed anew by the same package that computed the charge. */
export function recompute(input: ShareInput): Apportionment {
  const shared = apportion({ total: fenOf(input.residentsTotal), rule: input.rule, parameters: input.parameters, homes: input.homes.map(sharingHome) });
  if (!shared.ok) throw new Error(`Broken invariant: a frozen line can be apportioned (${shared.refusal.code} ${shared.refusal.field ?? ''})`);
  return shared.value;
}

/** The share of one home and the rule in words with its own numbers. */
export function shareOf(shares: Pick<LineShares, 'apportionment' | 'homes'>, code: string): { share: Money; words: string } {
  const at = shares.homes.findIndex((home) => home.code === code);
  if (shares.apportionment === null || at === -1) return { share: 0n, words: '这一项居民不出钱。' };
  return { share: shares.apportionment.amounts[at] ?? 0n, words: inWords(shares.apportionment, at).zh };
}

/** By area: how the parts of the other payers are cut when a home's part of the whole works is shown. */
export function areaWeights(homes: readonly RolledHome[]): { key: string; weight: bigint }[] {
  return homes.map((home) => ({ key: home.code, weight: sharingHome(home).areaM2 ?? 0n }));
}

