import { bankStatementsProblems } from './bank-statements.ts';
import { fundsProblems } from './funds.ts';
import { costsProblems } from './costs.ts';
import { evidenceProblems } from './evidence.ts';
import { homesProblems } from './homes.ts';
import { identityProblems } from './identity.ts';
import { ledgerProblems } from './ledger.ts';
import { menusProblems } from './menus.ts';
import { noticesProblems } from './notices.ts';
import { operationsProblems } from './operations.ts';
import { platformProblems } from './platform.ts';
import { pollsProblems } from './polls.ts';
import { sharesProblems } from './shares.ts';

export { problem, type Problem, type ProblemPage } from './problem.ts';

/** Every refusal the API can answer with: its status and its sentence. A code that is not here cannot be thrown. */
export const PROBLEMS = {
  ...platformProblems,
  ...identityProblems,
  ...homesProblems,
  ...menusProblems,
  ...pollsProblems,
  ...ledgerProblems,
  ...fundsProblems,
  ...evidenceProblems,
  ...costsProblems,
  ...operationsProblems,
  ...bankStatementsProblems,
  ...sharesProblems,
  ...noticesProblems,
};

export type ProblemCode = keyof typeof PROBLEMS;
