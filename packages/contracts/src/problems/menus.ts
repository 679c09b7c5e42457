import type { ProblemPage } from './problem.ts';

export const menusProblems = {} as const satisfies Record<string, ProblemPage>;
