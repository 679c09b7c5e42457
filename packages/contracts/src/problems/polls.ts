import type { ProblemPage } from './problem.ts';

export const pollsProblems = {} as const satisfies Record<string, ProblemPage>;
