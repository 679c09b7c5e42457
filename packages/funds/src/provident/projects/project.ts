import type { Source, Text } from '@linli/kernel';

export type ProjectCode = 'dangerous-rebuild' | 'lift' | 'seismic-balcony' | 'pitched-roof' | 'risers' | 'outer-extension' | 'windows';

/** A kind of works for which the provident fund may be drawn. */
export interface Project {
  readonly code: ProjectCode;
  readonly name: Text;
  /** (a) dangerous old buildings rebuilt; (b) works on the building itself. */
  readonly list: 'a' | 'b';
  /** Codes of the renovation menu that are such works. */
  readonly itemCodes: readonly string[];
  readonly law: Source;
  readonly explanation: Text;
}
