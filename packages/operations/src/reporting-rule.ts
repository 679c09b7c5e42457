import type { Source } from '@linli/kernel';
import { CONCESSION } from './laws.ts';

/** The fifteenth of the next month: an example until the day of the concession's contract is entered. */
export const OPERATIONS_REPORTING_RULE: { readonly days: number; readonly law: Source; readonly isExample: boolean } = { days: 15, law: CONCESSION, isExample: true };
