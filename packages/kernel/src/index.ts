export { accept, refuse, within, type Accepted, type Outcome, type Refusal, type Refused } from './outcome.ts';
export { assert, unreachable } from './assert.ts';
export { isId, makeId, type Id } from './id.ts';
export { compareCodes, type Source, type Text } from './text.ts';
export {
  addDays,
  beijingDate,
  beijingInstant,
  daysBetween,
  formatDate,
  formatInstant,
  parseLocalDate,
  weekdayName,
  type LocalDate,
} from './local-date.ts';
