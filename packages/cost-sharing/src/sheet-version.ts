import type { Text } from '@linli/kernel';
import type { LateSource } from './line-charge.ts';
import type { SourceInput } from './source-kinds/index.ts';

/** What a share sheet was computed from, without the figures that follow from it. Its digest is what owners sign. */
export interface SheetBasis {
  /** Decimal strings, as on the wire: equal bases have one spelling and one digest. */
  readonly total: string;
  readonly sources: readonly SourceInput[];
  readonly late: readonly (Omit<LateSource, 'amount'> & { readonly amount: string })[];
  readonly rule: string;
  readonly ruleVersion: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Names the list of homes with floors and areas (its digest). */
  readonly roll: string;
  readonly notParticipating: readonly string[];
}

export type SheetChange = 'total' | 'sources' | 'table' | 'participants' | 'homes';

/** What made a new version of a share sheet necessary, in words for the head of the new one. */
export const SHEET_CHANGES = {
  total: { zh: '费用总数变了', en: 'The total changed' },
  sources: { zh: '出资方的钱变了', en: 'What other parties pay changed' },
  table: { zh: '分摊办法或比例变了', en: 'The rule or its table changed' },
  participants: { zh: '参加的人家变了', en: 'The homes that take part changed' },
  homes: { zh: '房屋或面积变了', en: 'Homes or areas changed' },
} as const satisfies Record<SheetChange, Text>;

/**
 * Why the second basis needs a version of its own, and so new signatures; empty when a sheet may stand. The order in which late money or
 * homes are listed is no change.
 */
export function sheetChanges(before: SheetBasis, after: SheetBasis): SheetChange[] {
  const differs = (of: (basis: SheetBasis) => unknown): boolean => spelling(of(before)) !== spelling(of(after));
  const changes: [SheetChange, boolean][] = [
    ['total', differs(({ total }) => total)],
    ['sources', differs(({ sources, late }) => [sources, late.map((one) => spelling(one)).sort()])],
    ['table', differs(({ rule, ruleVersion, parameters }) => [rule, ruleVersion, parameters])],
    ['participants', differs(({ notParticipating }) => [...notParticipating].sort())],
    ['homes', differs(({ roll }) => roll)],
  ];
  return changes.filter(([, changed]) => changed).map(([change]) => change);
}

/** JSON with sorted keys and without undefined members: one spelling for one value. */
function spelling(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member,
  );
}
