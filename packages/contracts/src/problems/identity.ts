import type { ProblemPage } from './problem.ts';

export const identityProblems = {
  'sign-in-refused': { status: 401, zh: '验证码或密码不对，或者已经过期。请重新获取。', en: 'Wrong or expired.' },
  'phone-unknown': { status: 409, zh: '您的账号没有登记手机号，不能用短信验证码。', en: 'No phone is registered for this account.' },
  'phone-malformed': { status: 422, zh: '请填 11 位手机号。', en: 'Enter an 11-digit mobile number.' },
} as const satisfies Record<string, ProblemPage>;
