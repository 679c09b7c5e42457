import type { ProblemPage } from './problem.ts';

export const identityProblems = {
  'sign-in-refused': { status: 401, zh: '验证码或密码不对，或者已经过期。请重新获取。', en: 'Wrong or expired.' },
} as const satisfies Record<string, ProblemPage>;
