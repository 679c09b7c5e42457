import type { Text } from '@linli/kernel';

/** What is wrong with a place in a sheet, and the way out. `{name}` stands for a figure of the case. */
export interface ProblemPage {
  /** An error keeps the sheet from being taken; a warning asks the clerk to look. */
  readonly severity: 'error' | 'warning';
  readonly message: Text;
  /** Left out where the way out is simply to write the column as its own page says. */
  readonly fix?: Text;
}
