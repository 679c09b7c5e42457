import type { ProblemPage } from './problem.ts';

export const noticesProblems = {} as const satisfies Record<string, ProblemPage>;
