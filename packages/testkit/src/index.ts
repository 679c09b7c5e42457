export { randomFrom, type Random } from './random.ts';
export { SAMPLE_NEIGHBOURHOOD } from './sample-neighbourhood/facts.ts';
export { SAMPLE_BUILDINGS, type Entry, type SampleBuilding } from './sample-neighbourhood/flats.ts';
export { SAMPLE_CAST, type CastMember } from './sample-neighbourhood/cast.ts';
export { RARE_NAMES } from './sample-neighbourhood/people.ts';
export { manyHomesSheet, sampleSheet } from './sample-neighbourhood/sheet.ts';
export { anElectorate, aParty, aRosterRow, type BuiltHome, type ElectorateSize } from './builders.ts';
export { areas, electorates, HOSTILE_DECIMALS, hostileText, money } from './testing/arbitraries.ts';
