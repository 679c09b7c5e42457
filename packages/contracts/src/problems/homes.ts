import type { ProblemPage } from './problem.ts';

export const homesProblems = {} as const satisfies Record<string, ProblemPage>;
