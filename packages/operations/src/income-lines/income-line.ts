import type { Source, Text } from '@linli/kernel';

export type IncomeLineCode = 'parking' | 'advertising' | 'shops' | 'care' | 'charging' | 'lockers' | 'lift-rides' | 'property-fees';

/** One way in which an asset earns money (收入项目). */
export interface IncomeLine {
  readonly code: IncomeLineCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
}
