/** What is asked when a fund is set up, in the order of the page. */
export const SETUP_FIELDS = [
  'establishedOn', 'custody', 'custodyDecision', 'bankName', 'dayCount', 'interestRate', 'dwellings', 'seller', 'building', 'rateFrom', 'perM2', 'commercialPerM2', 'source', 'isExample', 'linesHandedOverOn', 'contractFrom',
] as const;
export type SetupField = (typeof SETUP_FIELDS)[number];
