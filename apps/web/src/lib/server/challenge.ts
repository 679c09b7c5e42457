import type { Cookies } from '@sveltejs/kit';

/** A code that was sent and not yet entered. It lives in a cookie of its page, so that neither code nor phone is in an address. */
export interface Challenge {
  readonly challengeId: string;
  readonly phone: string;
  readonly resendSeconds: number;
}

const NAME = 'challenge';

export function keepChallenge(cookies: Cookies, url: URL, path: string, challenge: Challenge, validSeconds: number): void {
  cookies.set(NAME, `${challenge.challengeId}.${challenge.phone}.${challenge.resendSeconds}`, { path, httpOnly: true, secure: url.protocol === 'https:', sameSite: 'lax', maxAge: validSeconds });
}

export function readChallenge(cookies: Cookies): Challenge | null {
  const match = /^([0-9a-f-]{36})\.([\d*]{11})\.(\d{1,4})$/.exec(cookies.get(NAME) ?? '');
  return match === null ? null : { challengeId: match[1] ?? '', phone: match[2] ?? '', resendSeconds: Number(match[3]) };
}

export function dropChallenge(cookies: Cookies, path: string): void {
  cookies.delete(NAME, { path });
}

/** `138****0001` */
export const masked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** What people type into a field for digits: full-width digits and spaces are forgiven. */
export function digits(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/[\s-]/g, '') : '';
}
