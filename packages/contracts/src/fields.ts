import { parseArea, parseMoney, parseScaled } from '@linli/quantities';
import { z } from 'zod';

/** Nothing is expected here; anything sent is refused. */
export const none = z.strictObject({});

export const id = z.uuid().meta({ description: 'UUID' });
export const inNeighbourhood = z.strictObject({ neighbourhoodId: id });

/** An amount in yuan as a decimal string, never a JSON number. */
export const money = z.string().refine((text) => parseMoney(text).ok, { error: 'decimal-malformed' }).meta({ description: '元, decimal string' });
/** Square metres as a decimal string with at most two decimals. */
export const area = z.string().refine((text) => parseArea(text).ok, { error: 'decimal-malformed' }).meta({ description: '平方米, decimal string' });
/** Ten digits before the point and four after it: what the books hold of a quantity. */
const LARGEST_QUANTITY = 99_999_999_999_999n;

function isQuantity(text: string): boolean {
  const read = parseScaled(text, 4);
  return read.ok && read.value <= LARGEST_QUANTITY;
}

/** A quantity in the item's unit, at most four decimals. */
export const quantity = z.string().refine(isQuantity, { error: 'decimal-malformed' }).meta({ description: 'decimal string' });
/** An instant in ISO 8601 with zone. */
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();

/** Text a person types: trimmed, composed (NFC), without control, zero-width or direction characters. */
export const line = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1).max(most).regex(/^[^\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u, { error: 'text-control-characters' }));

export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A page of a list: at most a hundred rows, from a cursor. */
export const paging = z.strictObject({ after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
