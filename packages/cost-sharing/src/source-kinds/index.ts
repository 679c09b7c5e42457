import { accept, refuse, within, type Outcome } from '@linli/kernel';
import { parseMoney, type Money } from '@linli/quantities';
import { basisPoints } from './basis-points.ts';
import { fixed } from './fixed.ts';
import { perUnit } from './per-unit.ts';
import { remainder } from './remainder.ts';
import type { Claim, Figure, SourceInput, SourceKind, SourceKindPage, SourceRefusal } from './source-kind.ts';

/** Every way in which a source says how much it pays, by its code. */
export const SOURCE_KINDS = {
  'basis-points': basisPoints,
  fixed,
  'per-unit': perUnit,
  remainder,
} as const satisfies Record<SourceKind, SourceKindPage>;

export function isSourceKind(code: string): code is SourceKind {
  return Object.hasOwn(SOURCE_KINDS, code);
}

/** A source whose figures are read. */
export interface PricedSource {
  readonly party: string;
  readonly claim: Claim;
  readonly cap?: Money;
}

const FIGURES: readonly Figure[] = ['basisPoints', 'amount', 'unitRate', 'quantity', 'cap'];

/** Reads one source; a refusal names the figure. A figure of another kind is refused, so a slip of the form never changes the sum. */
export function readSource(input: SourceInput): Outcome<PricedSource, SourceRefusal> {
  const { kind, party } = input;
  if (!isSourceKind(kind)) return refuse('source-kind-unknown', 'kind', { kind });
  const page: SourceKindPage = SOURCE_KINDS[kind];
  for (const figure of FIGURES) {
    const needed = page.needs.includes(figure);
    if (input[figure] === undefined && needed) return refuse('source-field-missing', figure, { kind });
    if (input[figure] !== undefined && !needed && !page.takes.includes(figure)) return refuse('source-field-surplus', figure, { kind });
  }
  const claim = page.read(input);
  if (!claim.ok) return claim;
  if (input.cap === undefined) return accept({ party, claim: claim.value });
  const cap = within('cap', parseMoney(input.cap));
  return cap.ok ? accept({ party, claim: claim.value, cap: cap.value }) : cap;
}

export { WHOLE } from './basis-points.ts';
export { priceOf, QUANTITY_PLACES } from './per-unit.ts';
export type { SourceInput, SourceKind, SourceKindPage, SourceRefusal } from './source-kind.ts';
