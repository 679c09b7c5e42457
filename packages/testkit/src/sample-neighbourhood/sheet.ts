import { assert } from '@linli/kernel';
import { COLUMNS, HOME_USES, type ColumnCode } from '@linli/rosters';
import { codeOf, manyFlats, printedArea, SAMPLE_BUILDINGS, sampleFlats, type SampleFlat } from './flats.ts';
import { manyHoldings, sampleHoldings, type SampleHolding } from './holdings.ts';

const ORDER = Object.keys(COLUMNS) as ColumnCode[];
const SEED = 20_201_113;

function cellsOf(flat: SampleFlat, { household, areaSource }: SampleHolding): Record<ColumnCode, string> {
  return {
    building: `${flat.building}号楼`,
    entrance: `${flat.entrance}单元`,
    home: flat.number,
    floor: String(flat.floor),
    areaM2: printedArea(flat),
    areaSource,
    use: HOME_USES[flat.use].name.zh,
    ownerKind: household.ownerKind,
    ownerName: household.ownerName,
    idNumber: household.idNumber,
    phone: household.phone,
    representative: household.representative ?? '',
    guardianName: household.guardian?.name ?? '',
    guardianPhone: household.guardian?.phone ?? '',
    guardianId: household.guardian?.idNumber ?? '',
    tenantName: household.tenant?.name ?? '',
    tenantPhone: household.tenant?.phone ?? '',
  };
}

function sheetOf(flats: readonly SampleFlat[], holdings: ReadonlyMap<string, SampleHolding>): string[][] {
  const rows = flats.map((flat) => {
    const holding = holdings.get(codeOf(flat));
    assert(holding !== undefined, 'every flat of the sample has a holder');
    const cells = cellsOf(flat, holding);
    return ORDER.map((code) => cells[code]);
  });
  return [ORDER.map((code) => COLUMNS[code].name.zh), ...rows];
}

/**
 * The roster of the sample neighbourhood as a clerk would bring it: one row of headings and 1,050 rows of text, so that a demo goes through
 * the same import as real data. The same seed gives the same sheet.
 */
export function sampleSheet(seed: number = SEED): string[][] {
  const flats = sampleFlats(SAMPLE_BUILDINGS, seed);
  return sheetOf(flats, sampleHoldings(flats, seed + 1));
}

/** A sheet of any size for measuring: headings and `homes` rows of invented people. */
export function manyHomesSheet(homes: number, seed: number = SEED): string[][] {
  const flats = manyFlats(homes, seed);
  return sheetOf(flats, manyHoldings(flats, seed + 1));
}
