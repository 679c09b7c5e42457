import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';

/** Who makes a request, as the access guard found out. Roles are those in (or over) the neighbourhood of the path. */
export interface Caller {
  readonly personId: Id;
  readonly sessionId: Id;
  readonly kind: 'resident' | 'staff';
  /** Whether a code was entered within the last 15 minutes. */
  readonly fresh: boolean;
  readonly roles: readonly Role[];
}

/** The client's address, named by the site or seen on the socket. It only feeds limits and the sign-in log. */
export interface Client {
  readonly address: string;
  readonly origin: string;
}
