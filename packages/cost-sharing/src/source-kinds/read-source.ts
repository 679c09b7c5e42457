import { accept, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { parseMoney, parseScaled, type DecimalRefusal, type Money } from '@linli/quantities';
import { QUANTITY_PLACES, WHOLE, type Source, type SourceKind } from './source.ts';

/** A source as it comes from outside: figures are decimal strings, basis points a whole number. */
export interface SourceInput {
  readonly party: string;
  readonly kind: string;
  readonly basisPoints?: number | undefined;
  readonly amount?: string | undefined;
  readonly unitRate?: string | undefined;
  readonly quantity?: string | undefined;
  readonly cap?: string | undefined;
}

export type SourceRefusal = DecimalRefusal | Refusal<'source-kind-unknown' | 'source-field-missing' | 'source-field-surplus' | 'basis-points-out-of-range'>;

type Field = 'basisPoints' | 'amount' | 'unitRate' | 'quantity' | 'cap';

/** Which figures each kind needs and takes. A figure of another kind is refused, so a slip of the form never changes the sum. */
const FIELDS = {
  'basis-points': { needs: ['basisPoints'], takes: ['cap'] },
  fixed: { needs: ['amount'], takes: ['cap'] },
  'per-unit': { needs: ['unitRate', 'quantity'], takes: ['cap'] },
  remainder: { needs: [], takes: [] },
} as const satisfies Record<SourceKind, { needs: readonly Field[]; takes: readonly Field[] }>;

const ALL: readonly Field[] = ['basisPoints', 'amount', 'unitRate', 'quantity', 'cap'];

function isKind(kind: string): kind is SourceKind {
  return Object.hasOwn(FIELDS, kind);
}

/** Reads one source; a refusal names the figure. */
export function readSource(input: SourceInput): Outcome<Source, SourceRefusal> {
  const { kind, party } = input;
  if (!isKind(kind)) return refuse('source-kind-unknown', 'kind', { kind });
  const { needs, takes }: { needs: readonly Field[]; takes: readonly Field[] } = FIELDS[kind];
  for (const field of ALL) {
    if (input[field] === undefined && needs.includes(field)) return refuse('source-field-missing', field, { kind });
    if (input[field] !== undefined && !needs.includes(field) && !takes.includes(field)) return refuse('source-field-surplus', field, { kind });
  }
  if (kind === 'remainder') return accept({ kind, party });
  const cap = readCap(input.cap);
  if (!cap.ok) return cap;
  if (kind === 'basis-points') {
    const { basisPoints = -1 } = input;
    if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > WHOLE) return refuse('basis-points-out-of-range', 'basisPoints');
    return accept({ kind, party, basisPoints, ...cap.value });
  }
  if (kind === 'fixed') {
    const amount = within('amount', parseMoney(input.amount));
    return amount.ok ? accept({ kind, party, amount: amount.value, ...cap.value }) : amount;
  }
  const unitRate = within('unitRate', parseMoney(input.unitRate));
  if (!unitRate.ok) return unitRate;
  const quantity = within('quantity', parseScaled(input.quantity, QUANTITY_PLACES));
  return quantity.ok ? accept({ kind, party, unitRate: unitRate.value, quantity: quantity.value, ...cap.value }) : quantity;
}

function readCap(text: string | undefined): Outcome<{ cap?: Money }, SourceRefusal> {
  if (text === undefined) return accept({});
  const cap = within('cap', parseMoney(text));
  return cap.ok ? accept({ cap: cap.value }) : cap;
}
