import type { ProblemPage } from './problem.ts';

export const sharesProblems = {} as const satisfies Record<string, ProblemPage>;
