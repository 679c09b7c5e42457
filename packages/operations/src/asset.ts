import { accept, parseLocalDate, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { isIncomeLine, type IncomeLineCode } from './income-lines/index.ts';
import { isTitleType, TITLE_TYPES, type TitleTypeCode } from './title-types/index.ts';

export interface AssetInput {
  readonly name: string;
  readonly titleType: string;
  /** The decision of the owners, the holder's grant or the agreement: its number, and its day. */
  readonly consentDocument?: string | null | undefined;
  readonly consentOn?: string | null | undefined;
  readonly ownersBasisPoints?: number | null | undefined;
  readonly incomeLines: readonly string[];
  /** When it began to earn, `2026-08`: from here on every month is reported. */
  readonly firstMonth: string;
  readonly leaseFrom?: string | null | undefined;
  readonly leaseTo?: string | null | undefined;
}

/** Something that is operated for income (经营资产), with the consent it stands on and the owners' part. */
export interface Asset {
  readonly name: string;
  readonly titleType: TitleTypeCode;
  readonly consent: { readonly document: string; readonly on: LocalDate } | null;
  readonly ownersBasisPoints: number;
  readonly incomeLines: readonly IncomeLineCode[];
  readonly firstMonth: string;
  readonly lease: { readonly from: LocalDate; readonly to: LocalDate } | null;
}

export type AssetRefusal =
  | 'asset-name-missing'
  | 'title-type-unknown'
  | 'consent-missing'
  | 'owners-part-out-of-range'
  | 'owners-part-missing'
  | 'income-line-unknown'
  | 'operations-month-wrong'
  | 'lease-days-wrong'
  | 'date-malformed';

const LONGEST_TEXT = 120;

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

function readConsent(title: TitleTypeCode, input: AssetInput): Outcome<Asset['consent'], Refusal<AssetRefusal>> {
  const document = isGiven(input.consentDocument) ? input.consentDocument.trim() : '';
  if (document === '' && !isGiven(input.consentOn)) {
    if (TITLE_TYPES[title].consent === 'unclear') return accept(null);
    return refuse('consent-missing', 'consentDocument', { title: TITLE_TYPES[title].name.zh });
  }
  if (document === '' || document.length > LONGEST_TEXT) return refuse('consent-missing', 'consentDocument', { title: TITLE_TYPES[title].name.zh });
  const on = parseLocalDate(input.consentOn ?? '');
  return on.ok ? accept({ document, on: on.value }) : refuse('date-malformed', 'consentOn');
}

function readLease(input: AssetInput): Outcome<Asset['lease'], Refusal<AssetRefusal>> {
  if (!isGiven(input.leaseFrom) && !isGiven(input.leaseTo)) return accept(null);
  const [from, to] = [parseLocalDate(input.leaseFrom ?? ''), parseLocalDate(input.leaseTo ?? '')];
  if (!from.ok || !to.ok) return refuse('date-malformed', from.ok ? 'leaseTo' : 'leaseFrom');
  return from.value < to.value ? accept({ from: from.value, to: to.value }) : refuse('lease-days-wrong', 'leaseTo');
}

/** The owners' part: all of the net income of common property unless their decision says less; a figure of the contract elsewhere. */
function readOwnersPart(title: TitleTypeCode, given: number | null | undefined): Outcome<number, Refusal<AssetRefusal>> {
  const { income } = TITLE_TYPES[title];
  if (given === null || given === undefined) return income === 'owners' ? accept(10_000) : income === 'held' ? accept(0) : refuse('owners-part-missing', 'ownersBasisPoints');
  return Number.isSafeInteger(given) && given >= 0 && given <= 10_000 ? accept(given) : refuse('owners-part-out-of-range', 'ownersBasisPoints');
}

/**
 * Reads an asset. Common property is operated by a special decision of the owners (民法典第二百七十八条第一款第八项), another's by its
 * grant; without that paper it is refused. Only an asset of unclear title is taken without one, and its income is held.
 */
export function readAsset(input: AssetInput): Outcome<Asset, Refusal<AssetRefusal>> {
  const name = input.name.trim();
  if (name === '' || name.length > LONGEST_TEXT) return refuse('asset-name-missing', 'name');
  const titleType = input.titleType;
  if (!isTitleType(titleType)) return refuse('title-type-unknown', 'titleType');
  const consent = readConsent(titleType, input);
  if (!consent.ok) return consent;
  const part = readOwnersPart(titleType, input.ownersBasisPoints);
  if (!part.ok) return part;
  const incomeLines = [...new Set(input.incomeLines)];
  if (incomeLines.length === 0 || !incomeLines.every(isIncomeLine)) return refuse('income-line-unknown', 'incomeLines');
  if (!/^\d{4}-\d{2}$/.test(input.firstMonth) || !parseLocalDate(`${input.firstMonth}-01`).ok) return refuse('operations-month-wrong', 'firstMonth');
  const lease = readLease(input);
  if (!lease.ok) return lease;
  return accept({ name, titleType, consent: consent.value, ownersBasisPoints: part.value, incomeLines, firstMonth: input.firstMonth, lease: lease.value });
}
