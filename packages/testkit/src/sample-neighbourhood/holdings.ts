import { randomFrom, type Random } from '../random.ts';
import { SAMPLE_NEIGHBOURHOOD } from './facts.ts';
import { codeOf, type SampleFlat } from './flats.ts';
import { castHouseholds, castTenant, oneHomeHousehold, severalHomesHousehold, type SampleHousehold } from './households.ts';
import { peopleMaker, sampleCreditCode, type MakePerson } from './people.ts';

/** A home’s household, and where its area was taken from. */
export interface SampleHolding {
  readonly household: SampleHousehold;
  readonly areaSource: string;
}

const UNIT_BUILDING = '7';
const DEVELOPER_BUILDING = '14';
const DEVELOPER_ENTRANCE = '7';
/** With the cast, the developer, the unit and the two shopkeepers this makes 65 of 928 owners, 7%, who own several homes. */
const OWNERS_OF_THREE = 6;
const OWNERS_OF_TWO = 54;
const TENANTED_PERCENT = 70;
const SHOPS_OF_KEEPERS = [4, 3] as const;

const organisation = (ownerKind: string, ownerName: string, code: number): SampleHousehold => ({
  ownerKind,
  ownerName,
  idNumber: sampleCreditCode(code),
  phone: '',
});

/** The property unit’s forty unsold homes, most of them let to its people. */
function unitHoldings(flats: readonly SampleFlat[], random: Random, make: MakePerson): Map<string, SampleHolding> {
  const unit = organisation('产权单位', SAMPLE_NEIGHBOURHOOD.originalUnit, 1);
  const [first, ...others] = flats.filter(({ building }) => building === UNIT_BUILDING).map(codeOf);
  const kept = random.shuffled(others).slice(0, SAMPLE_NEIGHBOURHOOD.originalUnitHomes - 1);
  const holdings = new Map<string, SampleHolding>();
  if (first !== undefined) holdings.set(first, { household: { ...unit, tenant: castTenant(make) }, areaSource: '登记' });
  for (const code of kept) {
    const household = random.chance(TENANTED_PERCENT) ? { ...unit, tenant: make([1935, 1985]) } : unit;
    holdings.set(code, { household, areaSource: '登记' });
  }
  return holdings;
}

/** One entrance that the developer still holds: some homes unsold, some sold and not handed over. */
function developerHoldings(flats: readonly SampleFlat[]): Map<string, SampleHolding> {
  const block = flats.filter(({ building, entrance }) => building === DEVELOPER_BUILDING && entrance === DEVELOPER_ENTRANCE);
  return new Map(
    block.map((flat, index) => {
      const sold = index % 3 === 2;
      const household = organisation(sold ? '已售未交付' : '开发商未售', SAMPLE_NEIGHBOURHOOD.developer, 2);
      return [codeOf(flat), { household, areaSource: sold ? '合同' : '实测' }];
    }),
  );
}

function shopHoldings(flats: readonly SampleFlat[]): Map<string, SampleHolding> {
  const shops = flats.filter(({ use }) => use === 'non-residential').map(codeOf);
  const holdings = new Map<string, SampleHolding>();
  for (const [keeper, count] of SHOPS_OF_KEEPERS.entries()) {
    const household = organisation('单位', SAMPLE_NEIGHBOURHOOD.shopKeepers[keeper] ?? '', 3 + keeper);
    for (const code of shops.splice(0, count)) holdings.set(code, { household, areaSource: '登记' });
  }
  return holdings;
}

/** Gives every flat of the sample its holder. */
export function sampleHoldings(flats: readonly SampleFlat[], seed: number): Map<string, SampleHolding> {
  const random = randomFrom(seed);
  const make = peopleMaker(random);
  const holdings = new Map<string, SampleHolding>([
    ...unitHoldings(flats, random, make),
    ...developerHoldings(flats),
    ...shopHoldings(flats),
    ...[...castHouseholds(make)].map(([code, household]) => [code, { household, areaSource: '登记' }] as const),
  ]);
  const free = random.shuffled(flats.map(codeOf).filter((code) => !holdings.has(code)));
  const deal = (household: SampleHousehold, count: number): void => {
    for (const code of free.splice(0, count)) holdings.set(code, { household, areaSource: random.chance(6) ? '实测' : '登记' });
  };
  for (let index = 0; index < OWNERS_OF_THREE + OWNERS_OF_TWO; index += 1) {
    deal(severalHomesHousehold(make, index), index < OWNERS_OF_THREE ? 3 : 2);
  }
  for (let index = 0; free.length > 0; index += 1) deal(oneHomeHousehold(make, random, index), 1);
  return holdings;
}

/** Households for any number of flats, for measuring: one home each, every fifteenth owner has two. */
export function manyHoldings(flats: readonly SampleFlat[], seed: number): Map<string, SampleHolding> {
  const random = randomFrom(seed);
  const make = peopleMaker(random);
  const holdings = new Map<string, SampleHolding>();
  const codes = flats.map(codeOf);
  for (let at = 0, index = 0; at < codes.length; index += 1) {
    const count = index % 15 === 0 ? 2 : 1;
    const household = count === 2 ? severalHomesHousehold(make, index) : oneHomeHousehold(make, random, index);
    for (const code of codes.slice(at, at + count)) holdings.set(code, { household, areaSource: '登记' });
    at += count;
  }
  return holdings;
}
