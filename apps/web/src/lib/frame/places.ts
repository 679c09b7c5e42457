import type { OutputOf, readSession } from '@linli/contracts';
import { m } from '#lib/paraglide/messages.js';

type Session = OutputOf<typeof readSession>;

/** Where somebody may go, by what she is: in this neighbourhood, or in each of hers when she stands in none. */
export function places(session: Session, code: string | undefined): { href: string; label: string }[] {
  const own = session.memberships.filter((membership) => code === undefined || membership.code === code);
  const name = (text: string, membership: { name: string }): string => (code === undefined ? `${membership.name} · ${text}` : text);
  return [
    ...own.flatMap((membership) => {
      const at = `/n/${membership.code}`;
      const holds = (...roles: string[]): boolean => membership.roles.some((role) => roles.includes(role));
      return [
        ...(holds('resident', 'tenant') ? [{ href: `${at}/home`, label: name(m.place_home(), membership) }, { href: `${at}/statement`, label: name(m.place_statement(), membership) }] : []),
        ...(holds('enterprise') ? [{ href: `${at}/enterprise`, label: name(m.reports_enterprise_title(), membership) }] : []),
        ...(holds('committee', 'street') ? [{ href: `${at}/desk`, label: name(m.place_desk(), membership) }] : []),
      ];
    }),
    ...(code === undefined ? [] : [{ href: `/n/${code}`, label: m.place_board() }]),
    ...(code !== undefined && session.offices.some(({ role }) => role === 'street' || role === 'district') ? [{ href: `/n/${code}/desk/costs`, label: m.reports_review_title() }] : []),
    ...(session.offices.length > 0 ? [{ href: '/overview', label: m.place_overview() }] : []),
  ];
}

/** Where somebody lands after signing in. */
export function landing(session: Session): string {
  if (session.offices.length > 0) return '/overview';
  const [first] = session.memberships;
  if (first === undefined) return '/';
  if (session.memberships.length > 1) return '/';
  if (first.roles.some((role) => role === 'resident' || role === 'tenant')) return `/n/${first.code}/home`;
  if (first.roles.includes('committee')) return `/n/${first.code}/desk`;
  if (first.roles.includes('enterprise')) return `/n/${first.code}/enterprise`;
  return `/n/${first.code}`;
}
